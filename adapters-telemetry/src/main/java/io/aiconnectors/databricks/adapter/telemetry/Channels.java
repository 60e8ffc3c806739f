package io.aiconnectors.databricks.adapter.telemetry;

import io.aiconnectors.databricks.adapter.telemetry.line.CloudWatchLines;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

/// The ways out: OTLP to a collector, lines to CloudWatch, both or none. Each gathers and sends on a thread of its own,
/// keeps so much at most, and drops what is more.
final class Channels {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_SPANS_WAITING = 4096;

    private Channels() {}

    static OpenTelemetrySdk open(TelemetrySettings settings, InstantSource clock) {
        var resource = Resource.create(Attributes.of(
                AttributeKey.stringKey("service.name"), settings.service(),
                AttributeKey.stringKey("service.version"), settings.version(),
                AttributeKey.stringKey("service.instance.id"), settings.instance()));
        var meters = SdkMeterProvider.builder().setResource(resource);
        var tracers = SdkTracerProvider.builder().setResource(resource).setSampler(ours());
        settings.otlp().ifPresent(collector -> {
            meters.registerMetricReader(reader(figures(collector), settings.every()));
            tracers.addSpanProcessor(BatchSpanProcessor.builder(spans(collector))
                    .setMaxQueueSize(MOST_SPANS_WAITING)
                    .setExporterTimeout(PATIENCE)
                    .build());
        });
        settings.lines()
                .ifPresent(lines -> meters.registerMetricReader(
                        reader(new CloudWatchLines(settings.service(), clock, lines), settings.every())));
        return OpenTelemetrySdk.builder()
                .setMeterProvider(meters.build())
                .setTracerProvider(tracers.build())
                .build();
    }

    /// Who calls from outside cannot have its calls sampled, nor keep them from being so.
    private static Sampler ours() {
        return Sampler.parentBasedBuilder(Sampler.alwaysOn())
                .setRemoteParentSampled(Sampler.alwaysOn())
                .setRemoteParentNotSampled(Sampler.alwaysOn())
                .build();
    }

    private static MetricReader reader(MetricExporter exporter, Duration every) {
        return PeriodicMetricReader.builder(exporter).setInterval(every).build();
    }

    private static MetricExporter figures(URI collector) {
        return OtlpHttpMetricExporter.builder()
                .setEndpoint(collector + "/v1/metrics")
                .setTimeout(PATIENCE)
                .build();
    }

    private static OtlpHttpSpanExporter spans(URI collector) {
        return OtlpHttpSpanExporter.builder()
                .setEndpoint(collector + "/v1/traces")
                .setTimeout(PATIENCE)
                .build();
    }
}
