package io.aiconnectors.databricks.bench.layer;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs the micro-benchmarks of [Layers] in a JVM of their own.
public final class MicroTimes {
    private static final int ROUNDS = 3;

    private MicroTimes() {}

    /// What one layer takes.
    ///
    /// @param layer  what it does
    /// @param micros of one call, on average
    /// @param error  half of the 99.9 % confidence interval, in microseconds
    public record Time(String layer, double micros, double error) {}

    /// Measures every layer, in the order of their names.
    ///
    /// @param round how long one of three rounds takes, after as many to warm up
    public static List<Time> measure(Duration round) {
        var time = TimeValue.milliseconds(round.toMillis());
        var options = new OptionsBuilder()
                .include(Layers.class.getName())
                .forks(1)
                .warmupIterations(ROUNDS)
                .warmupTime(time)
                .measurementIterations(ROUNDS)
                .measurementTime(time)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        try {
            return new Runner(options)
                    .run().stream()
                            .map(run -> run.getPrimaryResult())
                            .map(result ->
                                    new Time(words(result.getLabel()), result.getScore(), result.getScoreError()))
                            .sorted(Comparator.comparing(Time::layer))
                            .toList();
        } catch (RunnerException broken) {
            throw new IllegalStateException("a layer could not be measured", broken);
        }
    }

    private static String words(String method) {
        return method.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
