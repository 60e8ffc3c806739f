package io.aiconnectors.databricks.adapter.telemetry;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// Who is told, and under which name.
///
/// @param service  name of the service; the dimension of its figures in CloudWatch
/// @param version  of the connector
/// @param instance tells this process from others of the service
/// @param otlp     where a collector takes OTLP over HTTP, without `/v1/…`; empty for none
/// @param lines    takes figures for CloudWatch, one line at a time; empty where nobody does
/// @param every    how often figures are told
public record TelemetrySettings(
        String service,
        String version,
        String instance,
        Optional<URI> otlp,
        Optional<Consumer<String>> lines,
        Duration every) {
    /// The minute in which CloudWatch counts, and autoscaling looks.
    public static final Duration USUAL = Duration.ofMinutes(1);

    /// For a deployment that tells nobody.
    public static TelemetrySettings off(String service) {
        return new TelemetrySettings(service, "", "", Optional.empty(), Optional.empty(), USUAL);
    }
}
