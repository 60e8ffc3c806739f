package io.aiconnectors.databricks.adapter.oauth.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiconnectors.databricks.adapter.oauth.limit.Limits.Rate;
import io.aiconnectors.databricks.contract.MovableClock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ThrottleTest {
    private final MovableClock clock = new MovableClock();
    private final Throttle throttle =
            new Throttle(new Limits(new Rate(3, Duration.ofMinutes(1)), new Rate(5, Duration.ofSeconds(6))), clock);

    @Test
    void a_place_has_its_burst_and_then_waits() {
        assertThat(taken("a", 10)).isEqualTo(3);
        assertThat(throttle.take("a")).contains(Duration.ofMinutes(1));
    }

    @Test
    void one_drips_in_at_a_time() {
        taken("a", 3);
        clock.move(Duration.ofSeconds(59));
        assertThat(throttle.take("a")).contains(Duration.ofSeconds(1));

        clock.move(Duration.ofSeconds(1));

        assertThat(taken("a", 10)).isEqualTo(1);
    }

    @Test
    void no_more_than_the_burst_is_saved_up() {
        taken("a", 3);
        clock.move(Duration.ofDays(365));

        assertThat(taken("a", 10)).isEqualTo(3);
    }

    @Test
    void one_place_does_not_use_up_what_another_has() {
        taken("a", 10);

        assertThat(taken("b", 1)).isEqualTo(1);
    }

    @Test
    void all_places_together_have_a_limit_too() {
        assertThat(IntStream.range(0, 10_000)
                        .filter(place -> throttle.take("place " + place).isEmpty()))
                .hasSize(5);
        assertThat(throttle.take("another")).contains(Duration.ofSeconds(6));
    }

    @Test
    void a_clock_that_goes_back_gives_nothing() {
        taken("a", 3);
        clock.move(Duration.ofDays(-1));

        assertThat(taken("a", 10)).isZero();
    }

    @Test
    void a_rate_without_limit_or_without_anything_is_none() {
        assertThatThrownBy(() -> new Rate(0, Duration.ofSeconds(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rate(1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sign_ins_from_one_place_have_five_minutes_worth_at_once_and_all_places_twenty_times_that() {
        var limits = Limits.signIns(60);

        assertThat(limits.perPlace()).isEqualTo(new Rate(300, Duration.ofSeconds(1)));
        assertThat(limits.inAll()).isEqualTo(new Rate(6_000, Duration.ofMillis(50)));
        assertThat(Limits.signIns(60_000).inAll().oneEach()).isPositive();
    }

    private int taken(String place, int attempts) {
        return (int) IntStream.range(0, attempts)
                .filter(attempt -> throttle.take(place).isEmpty())
                .count();
    }
}
