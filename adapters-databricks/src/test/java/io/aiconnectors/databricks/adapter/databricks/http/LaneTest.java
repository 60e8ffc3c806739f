package io.aiconnectors.databricks.adapter.databricks.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LaneTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T00:00:00Z"));

    @ParameterizedTest
    @EnumSource(names = {"DISCOVERY", "TAGS"})
    void a_single_exchange_does_not_use_up_the_time_of_a_call(Lane lane) {
        assertThat(lane.patience(Deadline.in(Duration.ofSeconds(10), CLOCK))).isEqualTo(Duration.ofSeconds(5));
        assertThat(lane.patience(Deadline.in(Duration.ofSeconds(2), CLOCK))).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void a_workspace_that_was_silent_is_asked_again_within_ten_seconds() {
        var silence = Lane.DISCOVERY.patience(Deadline.in(Duration.ofHours(1), CLOCK));

        assertThat(silence.plus(Circuits.PAUSE)).isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @EnumSource(names = {"SQL", "GENIE"})
    void how_long_a_statement_takes_is_up_to_its_author(Lane lane) {
        assertThat(lane.patience(Deadline.in(Duration.ofSeconds(60), CLOCK))).isEqualTo(Duration.ofSeconds(60));
    }
}
