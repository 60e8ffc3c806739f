package io.aiconnectors.databricks.adapter.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.audit.writer.Room;
import io.aiconnectors.databricks.domain.access.DecisionRef;
import io.aiconnectors.databricks.domain.audit.Attempt;
import io.aiconnectors.databricks.domain.audit.AuditTrail.Opened;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens where a bound is met.
class LimitsTest {
    private static final int LIMIT = 512 * 1024;

    @TempDir
    Path spool;

    private final ListSink stuck = new ListSink("list", 500).down("outage");

    @Test
    void calls_are_refused_before_the_spool_is_full_and_every_open_one_can_still_be_closed() {
        var audit = Audits.started(Audits.start(settings(), stuck));
        var attempts = new ArrayList<Attempt>();
        var refused = "";
        while (refused.isEmpty()) {
            switch (audit.trail().open(Calls.opening("call-" + attempts.size()))) {
                case Opened.Recording(var attempt) -> attempts.add(attempt);
                case Opened.Refused(var code) -> refused = code;
            }
        }

        assertThat(refused).isEqualTo("audit_spool_full");
        assertThat(audit.figures().refusing()).isEqualTo("audit_spool_full");
        assertThat(attempts).hasSizeBetween(2, LIMIT / Room.CLOSING);
        var large = IntStream.range(0, 1000)
                .mapToObj(index -> new DecisionRef("decision-" + index, "revision"))
                .toList();
        attempts.forEach(attempt -> attempt.close(Calls.closing(large)));
        Audits.await(() -> audit.figures().openCalls() == 0);
        assertThat(audit.figures().spooledBytes()).isLessThan(LIMIT);
        audit.close(Duration.ZERO);
    }

    @Test
    void once_the_sink_has_taken_what_there_was_calls_are_taken_again() {
        var audit = Audits.started(Audits.start(settings(), stuck));
        var taken = 0;
        while (audit.trail().open(Calls.opening("call-" + taken)) instanceof Opened.Recording(var attempt)) {
            attempt.close(Calls.closing());
            taken++;
        }
        stuck.heal();
        Audits.await(() -> audit.figures().refusing().isEmpty());

        Calls.open(audit, "after");
        assertThat(taken).isPositive();
        audit.close(Audits.SOON);
    }

    @Test
    void events_that_find_no_room_are_counted_and_told() {
        var audit = Audits.started(Audits.start(settings(), stuck));
        while (audit.figures().lost() == 0) {
            audit.securityEvents().happened(Calls.event());
        }
        var lost = audit.figures().lost();
        assertThat(audit.figures().spooledBytes()).isLessThanOrEqualTo(LIMIT);
        stuck.heal();
        audit.close(Audits.SOON);

        assertThat(stuck.taken())
                .filteredOn(record -> record.line().contains("\"events_lost\""))
                .singleElement()
                .satisfies(record -> assertThat(Chains.read(record.line())
                                .path("details")
                                .path("count")
                                .asLong())
                        .isEqualTo(lost));
        Chains.assertThatItHolds(stuck.taken());
    }

    @Test
    void a_call_whose_record_would_be_too_large_is_refused() {
        var audit = Audits.started(Audits.start(settings(), stuck));

        assertThat(audit.trail().open(Calls.opening("large", "x".repeat(SpooledAuditTrail.LONGEST))))
                .isEqualTo(new Opened.Refused("audit_record_too_large"));
        assertThat(audit.trail().open(Calls.opening("long", "x".repeat(200 * 1024))))
                .isInstanceOfSatisfying(
                        Opened.Recording.class, recording -> recording.attempt().close(Calls.closing()));
        Audits.await(() -> audit.figures().openCalls() == 0);

        var closing = Audits.spooled(spool).getLast().line();
        assertThat(closing.length()).isLessThan(Room.CLOSING + 512);
        assertThat(Chains.read(closing).path("truncated").booleanValue()).isTrue();
        assertThat(Chains.read(closing).path("event_id").asText()).isEqualTo("long");
        PublishedSchema.assertThatItTakes(List.of(closing));
        audit.close(Duration.ZERO);
    }

    @Test
    void the_chain_is_attested_after_so_many_records() {
        var sink = new ListSink("list", 500);
        var settings = new AuditSettings(spool, 8 * LIMIT, LIMIT, Duration.ofMillis(2), 10, Duration.ofMinutes(1));
        var audit = Audits.started(Audits.start(settings, sink));
        for (var call = 0; call < 25; call++) {
            Calls.open(audit, "call-" + call);
        }
        audit.close(Audits.SOON);

        var checkpoints = sink.taken().stream()
                .filter(record -> record.line().contains("\"checkpoint\""))
                .toList();
        assertThat(checkpoints).hasSize(3);
        assertThat(checkpoints).allSatisfy(record -> {
            var fields = Chains.read(record.line());
            assertThat(fields.path("statement").asText())
                    .startsWith("test." + (record.sequence() - 1) + "."
                            + fields.path("previous").asText());
        });
        Chains.assertThatItHolds(sink.taken());
    }

    private AuditSettings settings() {
        return new AuditSettings(spool, LIMIT, LIMIT, Duration.ofMillis(2), 1000, Duration.ofMinutes(1));
    }
}
