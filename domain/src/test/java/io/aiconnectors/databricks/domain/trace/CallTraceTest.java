package io.aiconnectors.databricks.domain.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiconnectors.databricks.contract.MovableClock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallTraceTest {
    private final MovableClock clock = new MovableClock();
    private final CallTrace trace = CallTrace.begin(clock);

    @Test
    void the_time_of_each_part_is_told_and_the_rest_is_our_own() {
        pass(1);
        trace.during(Part.POLICY, () -> pass(2));
        trace.during(Part.TOKEN, () -> pass(30));
        trace.during(Part.UPSTREAM, () -> pass(400));
        pass(5);
        trace.during(Part.POLICY, () -> pass(2));

        assertThat(latency()).isEqualTo(latency(440, 4, 30, 400, 6));
    }

    @Test
    void what_is_waited_for_at_the_same_time_counts_once() {
        trace.during(Part.UPSTREAM, () -> {
            pass(10);
            trace.during(Part.UPSTREAM, () -> pass(20));
            trace.during(Part.UPSTREAM, () -> pass(20));
            return pass(10);
        });

        assertThat(latency()).isEqualTo(latency(60, 0, 0, 60, 0));
    }

    @Test
    void waits_for_different_parts_that_overlap_leave_the_rest_as_it_is() {
        pass(7);
        trace.during(Part.UPSTREAM, () -> {
            pass(10);
            return trace.during(Part.TOKEN, () -> pass(20));
        });

        assertThat(latency()).isEqualTo(latency(37, 0, 20, 30, 7));
    }

    @Test
    void a_wait_that_breaks_counts_as_long_as_it_took() {
        assertThatThrownBy(() -> trace.during(Part.POLICY, () -> {
                    pass(3);
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(latency()).isEqualTo(latency(3, 3, 0, 0, 0));
    }

    @Test
    void a_clock_that_is_set_back_makes_nothing_negative() {
        trace.during(Part.UPSTREAM, () -> pass(50));
        trace.during(Part.POLICY, () -> pass(-45));

        assertThat(latency()).isEqualTo(latency(5, 0, 0, 5, 0));

        pass(-60);

        assertThat(latency()).isEqualTo(Latency.ZERO);
    }

    @Test
    void ids_of_requests_are_kept_in_their_order_and_once_each() {
        trace.requested("b");
        trace.requested("");
        trace.requested("a");
        trace.requested("b");

        assertThat(trace.requests()).containsExactly("b", "a");
    }

    @Test
    void of_too_many_requests_the_first_ones_are_kept_and_the_last() {
        IntStream.rangeClosed(1, 50).forEach(number -> trace.requested("id-" + number));

        assertThat(trace.requests()).hasSize(20).startsWith("id-1", "id-2").containsSequence("id-19", "id-50");
    }

    @Test
    void an_untimed_call_takes_no_time() {
        var untimed = CallTrace.untimed();
        untimed.during(Part.POLICY, () -> pass(5));

        assertThat(untimed.latency(untimed.began())).isEqualTo(Latency.ZERO);
    }

    private boolean pass(long millis) {
        clock.move(Duration.ofMillis(millis));
        return true;
    }

    private Latency latency() {
        return trace.latency(clock.instant());
    }

    private static Latency latency(long total, long policy, long token, long upstream, long own) {
        return new Latency(
                Duration.ofMillis(total),
                Duration.ofMillis(policy),
                Duration.ofMillis(token),
                Duration.ofMillis(upstream),
                Duration.ofMillis(own));
    }
}
