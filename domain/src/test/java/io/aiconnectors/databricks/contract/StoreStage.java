package io.aiconnectors.databricks.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.store.Step;
import io.aiconnectors.databricks.domain.store.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/// What the contracts of the stores have in common: a clock, and how answers are read.
abstract class StoreStage {
    protected static final Duration MINUTE = Duration.ofMinutes(1);
    protected static final Duration DAY = Duration.ofDays(1);

    /// What time it is for all instances.
    protected final MovableClock clock = new MovableClock();

    /// Makes an empty store, of which each test asks for as many instances as it needs.
    protected abstract void empty();

    @BeforeEach
    final void begin() {
        empty();
    }

    /// How often a race is run.
    protected int races() {
        return 1_000;
    }

    protected final Instant now() {
        return clock.instant();
    }

    protected static <T> T answer(Stored<T> stored) {
        return switch (stored) {
            case Stored.Answer<T>(var value) -> value;
            case Stored.Unavailable<T>(var code) -> throw new AssertionError("unavailable: " + code);
        };
    }

    protected static <T> T found(Stored<Optional<T>> stored) {
        return answer(stored).orElseThrow(() -> new AssertionError("not found"));
    }

    protected static void assertDone(Stored<Step> step) {
        assertThat(answer(step)).isEqualTo(Step.DONE);
    }

    protected static void assertLost(Stored<Step> step) {
        assertThat(answer(step)).isEqualTo(Step.LOST);
    }

    protected static void assertGone(Stored<? extends Optional<?>> stored) {
        assertThat(answer(stored)).isEqualTo(Optional.empty());
    }

    protected static void assertOneWinner(List<Stored<Step>> ends) {
        assertThat(ends.stream().map(StoreStage::answer)).containsOnlyOnce(Step.DONE);
    }
}
