package io.aiconnectors.databricks.bench.load;

import java.time.Duration;

/// How long the parts of a run take.
///
/// @param first  until everything was compiled, before anything is measured
/// @param warm   before each task
/// @param peak   as fast as it goes
/// @param open   at a given rate
/// @param paired direct and through in turns
/// @param grown  for each step of growth
/// @param micro  for each round of a micro-benchmark
/// @param starts of a connector, one after the other
record Pace(
        Duration first,
        Duration warm,
        Duration peak,
        Duration open,
        Duration paired,
        Duration grown,
        Duration micro,
        int starts) {
    static Pace full() {
        return new Pace(
                Duration.ofSeconds(60),
                Duration.ofSeconds(4),
                Duration.ofSeconds(8),
                Duration.ofSeconds(8),
                Duration.ofSeconds(8),
                Duration.ofSeconds(5),
                Duration.ofSeconds(2),
                3);
    }

    /// Only to see that everything works; the figures mean nothing.
    static Pace brief() {
        var moment = Duration.ofMillis(300);
        return new Pace(Duration.ofSeconds(1), moment, moment, moment, moment, moment, moment, 1);
    }
}
