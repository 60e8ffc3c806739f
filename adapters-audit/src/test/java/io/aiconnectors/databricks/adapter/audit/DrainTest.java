package io.aiconnectors.databricks.adapter.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.audit.AuditRecord;
import io.aiconnectors.databricks.domain.audit.AuditSink.Delivery;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How records come from the spool to the sinks.
class DrainTest {
    @TempDir
    Path spool;

    @Test
    void what_a_sink_did_not_take_comes_again_before_anything_later() {
        var held = new CountDownLatch(1);
        var sink = new ListSink("list", 10)
                .then(records -> {
                    awaitQuietly(held);
                    return new Delivery.Delivered();
                })
                .then(records -> new Delivery.Partly(List.of(1, records.size() - 1), "throttled"))
                .then(records -> new Delivery.Partly(List.of(1), "throttled"));
        var audit = Audits.start(spool, sink);
        for (var call = 0; call < 30; call++) {
            Calls.open(audit, "call-" + call).close(Calls.closing());
        }
        held.countDown();
        audit.close(Audits.SOON);

        assertThat(sequences(sink.given().get(2)))
                .containsExactly(
                        sequences(sink.given().get(1)).get(1),
                        sequences(sink.given().get(1)).getLast());
        assertThat(sequences(sink.given().get(3)))
                .containsExactly(sequences(sink.given().get(1)).getLast());
        assertThat(sequences(sink.taken())).doesNotHaveDuplicates();
        Chains.assertThatItHolds(sink.taken().stream()
                .sorted(Comparator.comparingLong(AuditRecord::sequence))
                .toList());
        assertThat(audit.figures().sinks().getFirst().failed()).isEqualTo(2);
    }

    @Test
    void batches_stay_within_what_a_sink_takes() {
        var sink = new ListSink("list", 7);
        var audit = Audits.start(spool, sink);
        for (var call = 0; call < 50; call++) {
            Calls.open(audit, "call-" + call).close(Calls.closing());
        }
        audit.close(Audits.SOON);

        assertThat(sink.given()).allSatisfy(batch -> assertThat(batch).hasSizeBetween(1, 7));
        Chains.assertThatItHolds(sink.taken());
    }

    @Test
    void a_sink_that_is_down_for_long_gets_everything_in_order_and_holds_up_nobody() {
        var down = new ListSink("down", 500).failing(40, "outage");
        var well = new ListSink("well", 500);
        var audit = Audits.start(spool, down, well);
        for (var call = 0; call < 200; call++) {
            Calls.open(audit, "call-" + call).close(Calls.closing());
        }
        Audits.await(() -> audit.figures().sinks().getLast().pending() == 0);
        Audits.await(() -> audit.figures().sinks().getFirst().pending() == 0);

        assertThat(audit.figures().sinks().getFirst().failed()).isEqualTo(40);
        assertThat(audit.figures().sinks().getFirst().trouble()).isEmpty();
        audit.close(Audits.SOON);
        Chains.assertThatItHolds(down.taken());
        assertThat(sequences(well.taken())).isEqualTo(sequences(down.taken()));
    }

    @Test
    void a_sink_that_contradicts_itself_or_breaks_has_taken_nothing() {
        var sink = new ListSink("list", 500)
                .then(_ -> new Delivery.Failed("down"))
                .then(_ -> {
                    throw new IllegalStateException("a defect");
                })
                .then(_ -> new Delivery.Failed("down"));
        var strange = new StrangeSink(sink);
        var audit = Audits.start(spool, strange);
        Calls.open(audit, "call").close(Calls.closing());
        audit.close(Audits.SOON);

        Chains.assertThatItHolds(sink.taken());
        assertThat(Audits.holds(sink.taken(), "call", "closed")).isTrue();
    }

    @Test
    void the_stop_keeps_its_deadline_and_the_next_start_delivers_the_rest() {
        var stuck = new ListSink("list", 500).down("outage");
        var audit = Audits.start(spool, stuck);
        Calls.open(audit, "call").close(Calls.closing());
        audit.close(Duration.ofMillis(50));
        assertThat(stuck.isClosed()).isTrue();
        assertThat(stuck.taken()).isEmpty();

        var sink = new ListSink("list", 500);
        Audits.start(spool, sink).close(Audits.SOON);

        Chains.assertThatItHolds(sink.taken());
        assertThat(Audits.holds(sink.taken(), "call", "opened")).isTrue();
    }

    @Test
    void what_every_sink_has_leaves_the_spool_unless_a_call_of_it_is_open() {
        var settings = new AuditSettings(spool, 1024 * 1024, 2048, Duration.ofMillis(2), 1000, Duration.ofMinutes(1));
        var audit = Audits.started(Audits.start(settings, new ListSink("one", 500), new ListSink("two", 500)));
        var open = Calls.open(audit, "open");
        for (var call = 0; call < 20; call++) {
            Calls.open(audit, "call-" + call).close(Calls.closing());
        }
        Audits.await(() -> audit.figures().openCalls() == 1);
        assertThat(Audits.files(spool, ".spool")).hasSizeGreaterThan(5);

        open.close(Calls.closing());
        Audits.await(() -> Audits.files(spool, ".spool").size() == 1);
        audit.close(Audits.SOON);
    }

    @Test
    void the_figures_tell_what_is_at_risk() {
        var sink = new ListSink("list", 500).down("outage");
        var audit = Audits.start(spool, sink);
        Calls.open(audit, "call");
        Audits.await(() -> audit.figures().sinks().getFirst().failed() > 0);

        var figures = audit.figures();
        assertThat(figures.spooledBytes()).isPositive();
        assertThat(figures.openCalls()).isEqualTo(1);
        assertThat(figures.lost()).isZero();
        assertThat(figures.refusing()).isEmpty();
        assertThat(figures.oldestAge()).isPositive();
        assertThat(figures.sinks()).singleElement().satisfies(list -> {
            assertThat(list.sink()).isEqualTo("list");
            assertThat(list.pending()).isEqualTo(1);
            assertThat(list.delivered()).isZero();
            assertThat(list.trouble()).isEqualTo("outage");
        });
        audit.close(Duration.ZERO);
    }

    private static List<Long> sequences(List<AuditRecord> records) {
        return records.stream().map(AuditRecord::sequence).toList();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
        }
    }
}
