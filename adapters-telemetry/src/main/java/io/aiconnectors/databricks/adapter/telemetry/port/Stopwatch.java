package io.aiconnectors.databricks.adapter.telemetry.port;

import io.aiconnectors.databricks.adapter.telemetry.signal.Durations;
import io.aiconnectors.databricks.adapter.telemetry.signal.Part;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/// Times parts of calls. A clock that was set back makes them shorter, never less than nothing.
record Stopwatch(Durations durations, InstantSource clock) {
    <T> T time(Part part, Supplier<T> work) {
        var began = clock.instant();
        try {
            return work.get();
        } finally {
            var took = Duration.between(began, clock.instant());
            durations.part(part, took.isNegative() ? Duration.ZERO : took);
        }
    }
}
