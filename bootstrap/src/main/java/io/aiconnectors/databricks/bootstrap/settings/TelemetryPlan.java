package io.aiconnectors.databricks.bootstrap.settings;

import java.net.URI;
import java.util.Optional;

/// Who is told what the connector does, and how.
///
/// @param service            name of the service in every signal
/// @param otlp               a collector that takes OTLP over HTTP, if there is one
/// @param linesForCloudWatch whether figures are written to standard output for CloudWatch
/// @param everySeconds       how often figures are told
/// @param logFormat          how lines of the log look
public record TelemetryPlan(
        String service, Optional<URI> otlp, boolean linesForCloudWatch, int everySeconds, LogFormat logFormat) {}
