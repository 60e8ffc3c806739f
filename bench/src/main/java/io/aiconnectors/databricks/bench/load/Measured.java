package io.aiconnectors.databricks.bench.load;

import java.util.Arrays;
import java.util.List;

/// What a load came to.
final class Measured {
    private final long[] sorted;
    private final long wrong;
    private final List<String> samples;
    private final double seconds;

    /// The sum of a load.
    ///
    /// @param nanos   of each call that was answered rightly, in any order: since it was due in
    /// an open loop, else
    ///                since it was sent
    /// @param wrong   calls without the right answer
    /// @param samples of wrong answers, a few
    /// @param seconds from the first arrival to the last answer
    Measured(long[] nanos, long wrong, List<String> samples, double seconds) {
        this.sorted = nanos.clone();
        Arrays.sort(sorted);
        this.wrong = wrong;
        this.samples = List.copyOf(samples);
        this.seconds = seconds;
    }

    /// Calls that were answered rightly.
    int count() {
        return sorted.length;
    }

    long wrong() {
        return wrong;
    }

    List<String> samples() {
        return samples;
    }

    double perSecond() {
        return seconds == 0 ? 0 : count() / seconds;
    }

    double p50() {
        return millis(0.5);
    }

    double p99() {
        return millis(0.99);
    }

    /// The latency in milliseconds that this share of the calls does not exceed.
    private double millis(double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))] / 1e6;
    }
}
