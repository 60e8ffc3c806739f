package io.aiconnectors.databricks.adapter.telemetry;

import com.codahale.metrics.MetricRegistry;
import io.aiconnectors.databricks.adapter.telemetry.fixture.Collector;
import io.aiconnectors.databricks.contract.MovableClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// What operators are told of what a test does.
record Told(String toTheCollector, List<String> lines) {
    static final MovableClock CLOCK = new MovableClock();

    /// Of what is done until telemetry is closed, which tells the last of it.
    static Told of(Consumer<TelemetryAdapter> doing) {
        return of(new MetricRegistry(), doing);
    }

    static Told of(MetricRegistry registry, Consumer<TelemetryAdapter> doing) {
        var lines = new CopyOnWriteArrayList<String>();
        try (var collector = Collector.start()) {
            try (var telemetry = open(collector.url(), lines, registry)) {
                doing.accept(telemetry);
            }
            return new Told(collector.text(), lines);
        }
    }

    static TelemetryAdapter open(URI collector, List<String> lines, MetricRegistry registry) {
        return TelemetryAdapter.open(
                new TelemetrySettings(
                        "mcp-databricks",
                        "1.0.0",
                        "i-1",
                        Optional.of(collector),
                        Optional.of(lines::add),
                        Duration.ofDays(1)),
                registry,
                CLOCK);
    }

    /// All of it.
    String everything() {
        return toTheCollector + String.join("\n", lines);
    }
}
