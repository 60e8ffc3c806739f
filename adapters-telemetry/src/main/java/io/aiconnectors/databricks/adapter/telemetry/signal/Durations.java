package io.aiconnectors.databricks.adapter.telemetry.signal;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.Meter;
import java.time.Duration;
import java.util.List;

/// How long things take, as histograms in seconds.
public final class Durations {
    /// Of the MCP conventions.
    public static final String SERVER = "mcp.server.operation.duration";
    /// Of the MCP conventions.
    public static final String CLIENT = "mcp.client.operation.duration";
    /// Ours: the conventions have none for what is not MCP and is not to tell a host.
    public static final String DISCOVERY = "connector.discovery.duration";
    /// Ours: finer, and by what is waited for.
    public static final String PARTS = "connector.part.duration";

    private static final List<Double> CONVENTION =
            List.of(0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0);
    private static final List<Double> FINE = List.of(
            0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 60.0,
            300.0);
    private static final AttributeKey<String> PART = AttributeKey.stringKey("part");

    private final DoubleHistogram server;
    private final DoubleHistogram client;
    private final DoubleHistogram discovery;
    private final DoubleHistogram parts;

    public Durations(Meter meter) {
        server = histogram(meter, SERVER, "Requests of MCP that were answered", CONVENTION);
        client = histogram(meter, CLIENT, "Requests to Databricks' managed MCP servers", CONVENTION);
        discovery = histogram(meter, DISCOVERY, "Questions to Databricks over REST", CONVENTION);
        parts = histogram(meter, PARTS, "What tool calls take time for", FINE);
    }

    /// A request that was answered.
    public void served(Duration took, Attributes attributes) {
        server.record(seconds(took), attributes);
    }

    /// A request of ours that was answered.
    public void asked(Duration took, Attributes attributes) {
        client.record(seconds(took), attributes);
    }

    /// A question of ours over REST that was answered.
    public void discovered(Duration took, Attributes attributes) {
        discovery.record(seconds(took), attributes);
    }

    /// A part of a tool call.
    public void part(Part part, Duration took) {
        parts.record(seconds(took), Attributes.of(PART, part.code()));
    }

    private static DoubleHistogram histogram(Meter meter, String name, String meaning, List<Double> bounds) {
        return meter.histogramBuilder(name)
                .setDescription(meaning)
                .setUnit("s")
                .setExplicitBucketBoundariesAdvice(bounds)
                .build();
    }

    private static double seconds(Duration took) {
        return took.toNanos() / 1e9;
    }
}
