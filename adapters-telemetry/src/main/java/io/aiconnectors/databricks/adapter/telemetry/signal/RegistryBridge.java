package io.aiconnectors.databricks.adapter.telemetry.signal;

import com.codahale.metrics.Gauge;
import com.codahale.metrics.MetricRegistryListener;
import io.opentelemetry.api.metrics.Meter;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Tells gauges that others keep in the registry of metrics, under `connector.` and their own name: those of the audit
/// and of the Java machine. No other metric of the registry leaves it, for its name may hold a host or a path.
public final class RegistryBridge extends MetricRegistryListener.Base {
    private static final String OURS = "connector.";
    private static final List<String> TOLD = List.of("audit.", "jvm.memory.", "jvm.gc.", "jvm.threads.");

    private final Meter meter;
    private final ConcurrentMap<String, AutoCloseable> told = new ConcurrentHashMap<>();

    public RegistryBridge(Meter meter) {
        this.meter = meter;
    }

    @Override
    public void onGaugeAdded(String name, Gauge<?> gauge) {
        if (TOLD.stream().anyMatch(name::startsWith)) {
            told.computeIfAbsent(
                    name,
                    _ -> meter.gaugeBuilder(OURS + name).buildWithCallback(telling -> {
                        if (gauge.getValue() instanceof Number value) {
                            telling.record(value.doubleValue());
                        }
                    }));
        }
    }
}
