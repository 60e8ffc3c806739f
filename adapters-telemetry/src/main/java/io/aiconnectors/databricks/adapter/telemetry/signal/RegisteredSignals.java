package io.aiconnectors.databricks.adapter.telemetry.signal;

import com.codahale.metrics.Counter;
import com.codahale.metrics.Gauge;
import com.codahale.metrics.MetricRegistry;
import io.aiconnectors.databricks.domain.telemetry.Count;
import io.aiconnectors.databricks.domain.telemetry.Level;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;

/// Counts in the registry of metrics, which the admin port shows as `<metric>.<label>`, and tells the very same
/// counters to whoever reads the meter: nothing is counted twice.
public final class RegisteredSignals implements Signals {
    private final MetricRegistry registry;
    private final Map<Count, Figure<Counter>> counts = new EnumMap<>(Count.class);
    private final Map<Level, Figure<DoubleSupplier>> levels = new EnumMap<>(Level.class);

    public RegisteredSignals(MetricRegistry registry, Meter meter) {
        this.registry = registry;
        for (var count : Count.values()) {
            var figure = new Figure<Counter>(new Labels(), new ConcurrentHashMap<>());
            var key = AttributeKey.stringKey(count.label());
            counts.put(count, figure);
            meter.counterBuilder(count.metric())
                    .setDescription(count.meaning())
                    .buildWithCallback(told -> figure.byLabel()
                            .forEach((label, counter) -> told.record(counter.getCount(), Attributes.of(key, label))));
        }
        for (var level : Level.values()) {
            var figure = new Figure<DoubleSupplier>(new Labels(), new ConcurrentHashMap<>());
            var key = AttributeKey.stringKey(level.label());
            levels.put(level, figure);
            meter.gaugeBuilder(level.metric())
                    .setDescription(level.meaning())
                    .buildWithCallback(told -> figure.byLabel()
                            .forEach((label, now) -> told.record(now.getAsDouble(), Attributes.of(key, label))));
        }
    }

    @Override
    public void count(Count what, String label, long more) {
        figure(counts, what)
                .of(label, told -> registry.counter(what.metric() + '.' + told))
                .inc(more);
    }

    @Override
    public void show(Level what, String label, DoubleSupplier now) {
        var figure = figure(levels, what);
        var told = figure.labels().of(label);
        figure.byLabel().put(told, now);
        var name = what.metric() + '.' + told;
        registry.remove(name);
        registry.registerGauge(name, (Gauge<Double>) now::getAsDouble);
    }

    private static <K, V> Figure<V> figure(Map<K, Figure<V>> figures, K key) {
        var figure = figures.get(key);
        if (figure == null) {
            throw new IllegalStateException("every figure was prepared");
        }
        return figure;
    }
}
