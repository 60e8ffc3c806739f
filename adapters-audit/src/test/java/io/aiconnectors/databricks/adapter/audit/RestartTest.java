package io.aiconnectors.databricks.adapter.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.audit.segment.SegmentHeader;
import io.aiconnectors.databricks.domain.audit.AuditRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a process makes of the spool that another one left.
class RestartTest {
    @TempDir
    Path spool;

    @Test
    void a_torn_end_is_kept_aside_and_never_delivered() throws IOException {
        leave("kept");
        Files.write(last(), "half a fra".getBytes(StandardCharsets.US_ASCII), StandardOpenOption.APPEND);

        var sink = restart();

        Chains.assertThatItHolds(sink.taken());
        assertThat(Audits.holds(sink.taken(), "kept", "opened")).isTrue();
        assertThat(Audits.files(spool, ".torn"))
                .singleElement()
                .satisfies(torn -> assertThat(torn).hasContent("half a fra"));
        assertThat(lines(sink)).noneMatch(line -> line.contains("spool_damaged"));
    }

    @Test
    void a_write_that_was_cut_short_is_no_loss() throws IOException {
        leave("kept");
        leave("cut");
        var bytes = Files.readAllBytes(last());
        Files.write(last(), Arrays.copyOf(bytes, bytes.length - 3));

        var sink = restart();

        assertThat(lines(sink)).noneMatch(line -> line.contains("spool_damaged"));
        Chains.assertThatItHolds(sink.taken());
    }

    @Test
    void a_damaged_record_is_told_once_and_everything_around_it_is_delivered() throws IOException {
        leave("one", "two", "three", "four");
        var damaged = last();
        flip(damaged, "\"two\"");

        var sink = restart();

        assertThat(Audits.holds(sink.taken(), "one", "opened")).isTrue();
        assertThat(Audits.holds(sink.taken(), "two", "opened")).isFalse();
        assertThat(Audits.holds(sink.taken(), "three", "opened")).isTrue();
        assertThat(lines(sink))
                .filteredOn(line -> line.contains("spool_damaged"))
                .singleElement()
                .satisfies(line -> {
                    var details = Chains.read(line).path("details");
                    assertThat(details.path("first_missing").asText()).isEqualTo("2");
                    assertThat(details.path("last_missing").asText()).isEqualTo("2");
                });
        assertThat(Audits.files(spool, ".damaged")).hasSize(1);
        assertThat(sink.taken().stream().map(AuditRecord::sequence))
                .doesNotContain(2L)
                .doesNotHaveDuplicates();

        var audit = Audits.start(spool, new ListSink("other", 10));
        assertThat(audit.figures().lost()).isEqualTo(1);
        audit.close(Audits.SOON);
    }

    @Test
    void what_is_damaged_in_an_older_segment_is_told_too() throws IOException {
        leave("one", "two");
        leave("three");
        flip(Audits.files(spool, ".spool").getFirst(), "\"one\"");

        var sink = restart();

        assertThat(lines(sink))
                .filteredOn(line -> line.contains("spool_damaged"))
                .hasSize(1);
        assertThat(Audits.holds(sink.taken(), "two", "opened")).isTrue();
        assertThat(Audits.holds(sink.taken(), "three", "opened")).isTrue();
    }

    @Test
    void a_segment_that_has_gone_is_told() throws IOException {
        leave("one");
        leave("two");
        leave("three");
        Files.delete(Audits.files(spool, ".spool").get(1));

        var sink = restart();

        assertThat(lines(sink))
                .filteredOn(line -> line.contains("spool_damaged"))
                .hasSize(1);
        assertThat(Audits.holds(sink.taken(), "one", "opened")).isTrue();
        assertThat(Audits.holds(sink.taken(), "three", "opened")).isTrue();
    }

    @Test
    void a_segment_whose_beginning_is_damaged_still_gives_its_records() throws IOException {
        leave("one", "two");
        leave("three");
        var first = Audits.files(spool, ".spool").getFirst();
        var bytes = Files.readAllBytes(first);
        bytes[SegmentHeader.LENGTH - 1] ^= 1;
        Files.write(first, bytes);

        var sink = restart();

        assertThat(Audits.holds(sink.taken(), "one", "opened")).isTrue();
        assertThat(lines(sink)).noneMatch(line -> line.contains("spool_damaged"));
        Chains.assertThatItHolds(sink.taken());
    }

    @Test
    void a_spool_of_another_format_is_left_alone() throws IOException {
        leave("one");
        var bytes = Files.readAllBytes(last());
        bytes[11] = 9;
        Files.write(last(), bytes);

        assertThat(Audits.start(Audits.settings(spool), new ListSink("list", 10)))
                .isInstanceOfSatisfying(
                        AuditStart.NotStarted.class,
                        refusal -> assertThat(refusal.reason()).contains("format 9", "release that wrote them"));
        assertThat(Files.readAllBytes(last())).isEqualTo(bytes);
    }

    @Test
    void two_processes_never_share_a_spool() {
        var audit = Audits.start(spool, new ListSink("list", 10));

        assertThat(Audits.start(Audits.settings(spool), new ListSink("list", 10)))
                .isInstanceOfSatisfying(
                        AuditStart.NotStarted.class,
                        refusal -> assertThat(refusal.reason()).contains("another process"));
        audit.close(Audits.SOON);
        Audits.start(spool, new ListSink("list", 10)).close(Audits.SOON);
    }

    @Test
    void the_chain_goes_on_even_when_everything_was_delivered_and_removed() throws IOException {
        var before = restart();
        for (var segment : Audits.files(spool, ".spool")) {
            Files.delete(segment);
        }
        var after = restart();

        var all = new ArrayList<>(before.taken());
        all.addAll(after.taken());
        Chains.assertThatItHolds(all);
    }

    @Test
    void a_cursor_that_cannot_be_read_brings_duplicates_and_no_loss() throws IOException {
        var before = restart();
        Files.writeString(spool.resolve("list.cursor"), "nonsense");
        var after = restart();

        assertThat(after.taken()).containsAll(before.taken());
        Chains.assertThatItHolds(after.taken());
    }

    @Test
    void a_clock_that_was_set_back_changes_times_and_not_the_order() {
        var now = new AtomicReference<>(Instant.parse("2026-11-23T10:00:00Z"));
        var sink = new ListSink("list", 10);
        var audit = Audits.started(
                AuditAdapter.open(Audits.settings(spool), Audits.drains(sink), Audits.keys(), now::get, new Random(1)));
        audit.serviceEvents().happened(Audits.policyChanged());
        Audits.await(() -> sink.taken().size() == 2);
        now.set(Instant.parse("2026-11-23T09:00:00Z"));
        audit.serviceEvents().happened(Audits.policyChanged());
        audit.close(Audits.SOON);

        Chains.assertThatItHolds(sink.taken());
        assertThat(lines(sink).stream()
                        .map(line -> Chains.read(line).path("time").asText()))
                .contains("2026-11-23T10:00:00Z", "2026-11-23T09:00:00Z");
        assertThat(audit.figures().oldestAge()).isEqualTo(Duration.ZERO);
    }

    // A process that ends with calls open and nothing delivered.
    private void leave(String... events) {
        var stuck = new ListSink("list", 10).down("outage");
        var audit = Audits.started(AuditAdapter.open(
                Audits.settings(spool), Audits.drains(stuck), Audits.keys(), InstantSource.system(), new Random(3)));
        for (var event : events) {
            Calls.open(audit, event);
        }
        audit.close(Duration.ZERO);
    }

    private ListSink restart() {
        var sink = new ListSink("list", 10);
        Audits.start(spool, sink).close(Audits.SOON);
        return sink;
    }

    private Path last() {
        return Audits.files(spool, ".spool").getLast();
    }

    private static void flip(Path file, String words) throws IOException {
        var bytes = Files.readAllBytes(file);
        var place = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(words);
        assertThat(place).isPositive();
        bytes[place + 1] ^= 1;
        Files.write(file, bytes);
    }

    private static List<String> lines(ListSink sink) {
        return sink.taken().stream().map(AuditRecord::line).toList();
    }
}
