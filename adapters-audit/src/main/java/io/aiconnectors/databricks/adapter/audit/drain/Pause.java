package io.aiconnectors.databricks.adapter.audit.drain;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait after failures in a row: longer each time up to a bound, and never two replicas alike.
final class Pause {
    private final DrainSettings settings;
    private final RandomGenerator random;
    private int failures;

    Pause(DrainSettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    /// After another failure: between half of what is due and all of it.
    Duration next() {
        var due = Math.min(settings.longest().toNanos(), settings.first().toNanos() << Math.min(failures, 20));
        failures++;
        return Duration.ofNanos(due / 2 + random.nextLong(due / 2 + 1));
    }

    void reset() {
        failures = 0;
    }
}
