package io.aiconnectors.databricks.domain.telemetry;

import java.util.function.DoubleSupplier;

/// Where it is told what was counted, and how things stand. Never throws, never waits for anybody.
///
/// A label is a stable word of ours, such as a reason code; never a name of somebody or something, nor text from
/// outside. What does not look like one is told as `other`, and so is the one that is one too many.
public interface Signals {
    /// So many more of these.
    void count(Count what, String label, long more);

    /// One more of these.
    default void count(Count what, String label) {
        count(what, label, 1);
    }

    /// From now on, this is how it stands. A later one of the same label takes the place of the earlier.
    ///
    /// @param now asked from other threads, now and then; quick
    void show(Level what, String label, DoubleSupplier now);

    /// Tells nobody.
    static Signals untold() {
        return new Signals() {
            @Override
            public void count(Count what, String label, long more) {
                // Nobody wants to know.
            }

            @Override
            public void show(Level what, String label, DoubleSupplier now) {
                // Nobody wants to know.
            }
        };
    }
}
