package io.aiconnectors.databricks.bootstrap;

import com.codahale.metrics.Counting;
import com.codahale.metrics.Gauge;
import com.codahale.metrics.Metric;
import com.codahale.metrics.MetricFilter;
import com.codahale.metrics.MetricRegistry;
import io.aiconnectors.databricks.adapter.pages.operations.Figures.Figure;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/// Figures out of the registry of metrics, found by a part of their names, so that whoever registers some has them
/// shown.
final class RegisteredFigures {
    private RegisteredFigures() {}

    /// Every metric one of whose parts, between dots and underscores, is one of these words.
    static List<Figure> of(MetricRegistry metrics, Set<String> words) {
        return new TreeMap<>(metrics.getMetrics())
                .entrySet().stream()
                        .filter(metric ->
                                Arrays.stream(metric.getKey().split("[._]")).anyMatch(words::contains))
                        .map(metric -> new Figure(metric.getKey(), value(metric.getValue())))
                        .toList();
    }

    /// What is counted under a name, each by what comes after it.
    static List<Figure> under(MetricRegistry metrics, String name) {
        var prefix = name + '.';
        return new TreeMap<>(metrics.getCounters(MetricFilter.startsWith(prefix)))
                .entrySet().stream()
                        .map(count -> new Figure(
                                count.getKey().substring(prefix.length()),
                                String.format(
                                        Locale.ROOT, "%,d", count.getValue().getCount())))
                        .toList();
    }

    private static String value(Metric metric) {
        return switch (metric) {
            case Gauge<?> gauge -> spoken(String.valueOf(gauge.getValue()));
            case Counting counting -> Long.toString(counting.getCount());
            default -> "–";
        };
    }

    private static String spoken(String value) {
        return value.isEmpty() ? "none" : value;
    }
}
