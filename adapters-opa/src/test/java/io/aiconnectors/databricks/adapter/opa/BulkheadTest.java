package io.aiconnectors.databricks.adapter.opa;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.contract.KeptSignals;
import io.aiconnectors.databricks.domain.access.PolicyFault;
import io.aiconnectors.databricks.domain.telemetry.Count;
import io.aiconnectors.databricks.domain.telemetry.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BulkheadTest {
    private static final Reply ANSWER = new Reply.Body(new byte[0]);
    private static final Reply REFUSED = new Reply.Failed(PolicyFault.OVERLOADED);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SetClock clock = new SetClock();
    private final KeptSignals signals = new KeptSignals();

    @Test
    void a_question_beyond_its_width_is_refused_when_no_place_becomes_free_in_time() throws Exception {
        var inside = new CountDownLatch(2);
        var leave = new CountDownLatch(1);
        var bulkhead = new Bulkhead(
                (_, _, _) -> {
                    inside.countDown();
                    return after(leave);
                },
                2,
                signals,
                clock);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> ask(bulkhead, PATIENCE));
            var second = threads.submit(() -> ask(bulkhead, PATIENCE));
            inside.await();

            assertThat(ask(bulkhead, Duration.ofMillis(20))).isEqualTo(REFUSED);
            assertThat(signals.level(Level.BULKHEAD_FREE, OpaAdapter.GUARD)).isZero();
            assertThat(signals.counted(Count.SHED, OpaAdapter.GUARD)).isOne();

            leave.countDown();
            assertThat(first.get()).isSameAs(ANSWER);
            assertThat(second.get()).isSameAs(ANSWER);
        }
        assertThat(ask(bulkhead, Duration.ofMillis(20))).isSameAs(ANSWER);
    }

    @Test
    void waiting_for_a_place_takes_from_the_time_for_the_answer() throws Exception {
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var given = new CompletableFuture<Duration>();
        var bulkhead = new Bulkhead(
                (path, _, deadline) -> {
                    if (path.equals("/second")) {
                        given.complete(deadline);
                        return ANSWER;
                    }
                    inside.countDown();
                    return after(leave);
                },
                1,
                signals,
                clock);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var _ = threads.submit(() -> ask(bulkhead, PATIENCE));
            inside.await();
            var second = new Thread(() -> bulkhead.post("/second", new byte[0], PATIENCE));
            second.start();
            while (second.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            clock.pass(Duration.ofSeconds(15));
            leave.countDown();

            assertThat(given.get()).isEqualTo(Duration.ofSeconds(5));
            second.join();
        }
    }

    @Test
    void who_gives_up_waiting_stays_interrupted_and_is_refused() {
        var bulkhead = new Bulkhead((_, _, _) -> ANSWER, 1, signals, clock);
        Thread.currentThread().interrupt();

        assertThat(ask(bulkhead, PATIENCE)).isEqualTo(new Reply.Failed(PolicyFault.TIMEOUT));
        assertThat(Thread.interrupted()).isTrue();
    }

    private static Reply ask(Bulkhead bulkhead, Duration deadline) {
        return bulkhead.post("/", new byte[0], deadline);
    }

    private static Reply after(CountDownLatch latch) {
        try {
            latch.await();
            return ANSWER;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
