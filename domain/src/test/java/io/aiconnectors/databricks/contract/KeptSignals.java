package io.aiconnectors.databricks.contract;

import io.aiconnectors.databricks.domain.telemetry.Count;
import io.aiconnectors.databricks.domain.telemetry.Level;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.DoubleSupplier;

/// Keeps what is told, for tests that ask.
public final class KeptSignals implements Signals {
    private final ConcurrentMap<String, Long> counts = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, DoubleSupplier> levels = new ConcurrentHashMap<>();

    @Override
    public void count(Count what, String label, long more) {
        counts.merge(what.metric() + '.' + label, more, Long::sum);
    }

    @Override
    public void show(Level what, String label, DoubleSupplier now) {
        levels.put(what.metric() + '.' + label, now);
    }

    /// How much was counted so far.
    public long counted(Count what, String label) {
        return counts.getOrDefault(what.metric() + '.' + label, 0L);
    }

    /// How it stands now; not a number where nobody shows it.
    public double level(Level what, String label) {
        return levels.getOrDefault(what.metric() + '.' + label, () -> Double.NaN)
                .getAsDouble();
    }
}
