package io.aiconnectors.databricks.adapter.telemetry.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Writes the figures of [CloudWatchFigure] as one line in CloudWatch's embedded metric format, which the log driver
/// takes to CloudWatch and CloudWatch takes for metrics.
///
/// See
/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
public final class CloudWatchLines implements MetricExporter {
    /// Under which CloudWatch keeps them.
    public static final String NAMESPACE = "DatabricksMcpConnector";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String service;
    private final InstantSource clock;
    private final Consumer<String> out;
    private final Map<CloudWatchFigure, Double> before = new HashMap<>();

    /// For a service.
    ///
    /// @param out takes one line; the only thread that waits for it is the one that gathers figures
    public CloudWatchLines(String service, InstantSource clock, Consumer<String> out) {
        this.service = service;
        this.clock = clock;
        this.out = out;
    }

    @Override
    public CompletableResultCode export(Collection<MetricData> metrics) {
        out.accept(line(new Reading(metrics)));
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public AggregationTemporality getAggregationTemporality(InstrumentType type) {
        return AggregationTemporality.DELTA;
    }

    private String line(Reading reading) {
        var line = JSON.createObjectNode();
        var about = line.putObject("_aws").put("Timestamp", clock.millis());
        var directive = about.putArray("CloudWatchMetrics").addObject().put("Namespace", NAMESPACE);
        directive.putArray("Dimensions").addArray().add("Service");
        var named = directive.putArray("Metrics");
        line.put("event", "figures").put("Service", service);
        for (var figure : CloudWatchFigure.values()) {
            put(line, figure, reading);
            if (line.has(figure.cloudWatchName())) {
                named.addObject().put("Name", figure.cloudWatchName()).put("Unit", figure.unit());
            }
        }
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void put(ObjectNode line, CloudWatchFigure figure, Reading reading) {
        var name = figure.cloudWatchName();
        switch (figure.source()) {
            case Source.Highest(var metrics) -> reading.highest(metrics).ifPresent(value -> line.put(name, value));
            case Source.Growth(var metric, var labels) -> line.put(name, reading.growth(metric, labels));
            case Source.Climb(var metrics) -> {
                var now = reading.total(metrics);
                var last = before.put(figure, now);
                line.put(name, Math.max(0, last == null ? now : now - last));
            }
            case Source.Spread(var metric, var label) -> {
                var spread = reading.spread(metric, label);
                if (!spread.isEmpty()) {
                    var told = line.putObject(name);
                    var values = told.putArray("Values");
                    var counts = told.putArray("Counts");
                    spread.forEach((value, count) -> {
                        values.add(value);
                        counts.add(count);
                    });
                }
            }
        }
    }
}
