package io.aiconnectors.databricks.adapter.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.audit.disk.FaultyDisk;
import io.aiconnectors.databricks.adapter.audit.record.RecordFacts;
import io.aiconnectors.databricks.adapter.audit.sink.FileSink;
import io.aiconnectors.databricks.contract.AuditTrailContract;
import io.aiconnectors.databricks.domain.audit.AuditTrail;
import io.aiconnectors.databricks.domain.audit.AuditTrail.Opened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpooledAuditTrailTest extends AuditTrailContract {
    @TempDir
    Path directory;

    private Path spool;
    private Path file;
    private AuditAdapter audit;
    private AuditAdapter broken;
    private int barriers;

    @BeforeEach
    void start() {
        spool = directory.resolve("spool");
        file = directory.resolve("audit.jsonl");
        audit = Audits.start(spool, new FileSink("file", file));
        var place = Audits.place(directory.resolve("broken"));
        var disk = new FaultyDisk(place.disk());
        disk.suffer(FaultyDisk.Fault.BROKEN);
        broken = Audits.start(
                Audits.settings(directory.resolve("broken")),
                new Place(disk, place.lock()),
                new FileSink("file", directory.resolve("other.jsonl")));
    }

    @AfterEach
    void stop() {
        audit.close(Audits.SOON);
        broken.close(Duration.ZERO);
    }

    @Override
    protected AuditTrail trail() {
        return audit.trail();
    }

    @Override
    protected AuditTrail broken() {
        return broken.trail();
    }

    @Override
    protected boolean isRecorded(String event, String phase) {
        barriers++;
        recording(trail(), "barrier-" + barriers);
        return Audits.holds(Audits.spooled(spool), event, phase);
    }

    @Test
    void every_record_reaches_the_sink_and_the_chain_has_no_gap() throws IOException {
        for (var call = 0; call < 50; call++) {
            recording(trail(), "call-" + call).attempt().close(closing());
        }
        audit.close(Audits.SOON);

        var delivered = delivered();
        assertThat(delivered).hasSizeGreaterThanOrEqualTo(102);
        Chains.assertThatLinesHold(delivered);
        assertThat(delivered.stream().map(line -> RecordFacts.of(line).kind()).skip(delivered.size() - 2))
                .containsExactly("service", "checkpoint");
    }

    @Test
    void another_run_goes_on_with_the_chain_and_closes_what_was_left_open() throws IOException {
        recording(trail(), "closed").attempt().close(closing());
        recording(trail(), "left-open");
        audit.close(Audits.SOON);
        audit = Audits.start(spool, new FileSink("file", file));
        recording(trail(), "next").attempt().close(closing());
        audit.close(Audits.SOON);

        Chains.assertThatLinesHold(delivered());
        PublishedSchema.assertThatItTakes(delivered().stream()
                .filter(line -> line.contains("\"kind\":\"call\""))
                .toList());
        var interrupted = delivered().stream()
                .filter(line -> line.contains("\"left-open\"") && line.contains("\"closed\""))
                .toList();
        assertThat(interrupted).hasSize(1);
        assertThat(Chains.read(interrupted.getFirst()).path("outcome").asText()).isEqualTo("interrupted");
        assertThat(Chains.read(interrupted.getFirst())
                        .path("person")
                        .path("oid")
                        .asText())
                .isEqualTo("ada");
    }

    @Test
    void a_closed_trail_refuses_and_does_not_throw() {
        var attempt = recording(trail(), "e").attempt();
        audit.close(Audits.SOON);
        audit.close(Audits.SOON);

        attempt.close(closing());

        assertThat(trail().open(opening("f"))).isEqualTo(new Opened.Refused("audit_closed"));
    }

    @Test
    void an_interrupted_caller_is_recorded_and_harms_nobody() {
        Thread.currentThread().interrupt();
        recording(trail(), "interrupted");

        assertThat(Thread.interrupted()).isTrue();
        recording(trail(), "after");
        assertThat(Audits.spooled(spool)).hasSize(2);
    }

    @Test
    void many_at_once_share_writes_and_lose_nothing() throws Exception {
        var threads = new ArrayList<Thread>();
        for (var caller = 0; caller < 32; caller++) {
            var name = "caller-" + caller;
            threads.add(Thread.ofVirtual()
                    .start(() -> IntStream.range(0, 30)
                            .forEach(call -> recording(trail(), name + "-" + call)
                                    .attempt()
                                    .close(closing()))));
        }
        for (var thread : threads) {
            thread.join();
        }
        audit.close(Audits.SOON);

        Chains.assertThatLinesHold(delivered());
        var calls = delivered().stream()
                .map(RecordFacts::of)
                .filter(facts -> facts.kind().equals("call"))
                .map(facts -> facts.eventId() + facts.phase())
                .toList();
        assertThat(calls).hasSize(32 * 30 * 2).doesNotHaveDuplicates();
    }

    private List<String> delivered() throws IOException {
        return Files.readAllLines(file);
    }
}
