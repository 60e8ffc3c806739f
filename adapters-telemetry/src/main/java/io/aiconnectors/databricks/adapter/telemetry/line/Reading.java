package io.aiconnectors.databricks.adapter.telemetry.line;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/// What was measured since the last line, looked at by metric and label.
record Reading(Collection<MetricData> metrics) {
    /// The highest value of levels; empty where none is shown.
    OptionalDouble highest(Set<String> names) {
        return metrics.stream()
                .filter(metric -> names.contains(metric.getName()))
                .flatMap(metric -> metric.getDoubleGaugeData().getPoints().stream())
                .mapToDouble(point -> point.getValue())
                .max();
    }

    double total(Set<String> names) {
        return metrics.stream()
                .filter(metric -> names.contains(metric.getName()))
                .flatMap(metric -> metric.getDoubleGaugeData().getPoints().stream())
                .mapToDouble(point -> point.getValue())
                .sum();
    }

    /// How much a counter grew, for a reader that is told differences.
    long growth(String name, Set<String> labels) {
        return metrics.stream()
                .filter(metric -> metric.getName().equals(name))
                .flatMap(metric -> metric.getLongSumData().getPoints().stream())
                .filter(point -> labels.isEmpty() || labels.contains(only(point.getAttributes())))
                .mapToLong(point -> point.getValue())
                .sum();
    }

    /// How many values were at most so large, by the bound of their bucket. Those beyond the last bound count as that.
    Map<Double, Long> spread(String name, String label) {
        var spread = new TreeMap<Double, Long>();
        metrics.stream()
                .filter(metric -> metric.getName().equals(name))
                .flatMap(metric -> metric.getHistogramData().getPoints().stream())
                .filter(point -> label.equals(only(point.getAttributes())))
                .forEach(point -> add(point, spread));
        return spread;
    }

    private static void add(HistogramPointData point, Map<Double, Long> spread) {
        var bounds = point.getBoundaries();
        var counts = point.getCounts();
        for (var bucket = 0; bucket < counts.size(); bucket++) {
            if (counts.get(bucket) > 0) {
                spread.merge(bounds.get(Math.min(bucket, bounds.size() - 1)), counts.get(bucket), Long::sum);
            }
        }
    }

    private static String only(Attributes attributes) {
        return attributes.asMap().values().stream()
                .findFirst()
                .map(String::valueOf)
                .orElse("");
    }
}
