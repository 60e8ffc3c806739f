package io.aiconnectors.databricks.bench.load;

import java.time.Duration;

/// When calls arrive.
///
/// @param perSecond calls per second, evenly; 0 for one as soon as a worker is free
/// @param during    for how long calls arrive
/// @param workers   how many calls may be under way at once; in an open loop, more arrivals wait, and
/// their waiting
///                  counts
record Arrivals(double perSecond, Duration during, int workers) {
    Arrivals {
        if (perSecond < 0 || workers < 1 || workers > 1024 || during.compareTo(Duration.ofHours(9)) > 0) {
            throw new IllegalArgumentException("a load is bounded: at most 1,024 workers and 9 hours");
        }
    }

    /// An open loop: calls arrive whether the earlier ones are answered or not.
    static Arrivals open(double perSecond, Duration during, int workers) {
        return new Arrivals(perSecond, during, workers);
    }

    /// A closed loop, as fast as so many workers go, to find the peak.
    static Arrivals saturating(Duration during, int workers) {
        return new Arrivals(0, during, workers);
    }

    boolean isOpen() {
        return perSecond > 0;
    }

    /// After how many nanoseconds this arrival is due.
    long due(long number) {
        return (long) (number * (1e9 / perSecond));
    }
}
