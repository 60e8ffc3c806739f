package io.aiconnectors.databricks.adapter.telemetry.signal;

import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/// What is told of one figure, by label.
record Figure<V>(Labels labels, ConcurrentMap<String, V> byLabel) {
    V of(String label, Function<String, V> make) {
        return byLabel.computeIfAbsent(labels.of(label), make);
    }
}
