package io.aiconnectors.databricks.bootstrap;

import com.codahale.metrics.MetricRegistry;
import io.aiconnectors.databricks.adapter.telemetry.TelemetryAdapter;
import io.aiconnectors.databricks.adapter.telemetry.TelemetrySettings;
import io.aiconnectors.databricks.bootstrap.settings.Settings;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/// The telling of operators, put together.
final class TelemetryWiring {
    private TelemetryWiring() {}

    /// Begins to tell whom the settings name.
    static TelemetryAdapter open(
            Settings settings, String version, MetricRegistry metrics, InstantSource clock, SecureRandom random) {
        var plan = settings.telemetry();
        return TelemetryAdapter.open(
                new TelemetrySettings(
                        plan.service(),
                        version,
                        Replica.name(System.getenv(), random),
                        plan.otlp(),
                        plan.linesForCloudWatch() ? Optional.of(toStandardOutput()) : Optional.empty(),
                        Duration.ofSeconds(plan.everySeconds())),
                metrics,
                clock);
    }

    private static Consumer<String> toStandardOutput() {
        return System.out::println;
    }
}
