package io.aiconnectors.databricks.bench.load;

import java.io.PrintStream;
import java.time.Duration;

/// First calls, which compile the code, fetch tokens and fill caches: a few at a time until they are
/// answered fast, then as many as will be measured. What goes wrong here is shown and does not count: a
/// cold process on a busy machine may run into its deadlines, and that is not what is measured.
final class WarmUp {
    private static final long APART = 1_000_000_000;
    private static final Duration ROUND = Duration.ofMillis(500);
    private static final Duration AT_MOST = Duration.ofSeconds(60);
    private static final double FAST_MILLIS = 100;

    private WarmUp() {}

    /// Returns when a round of each task was right and fast, after a minute at the latest.
    ///
    /// @param crowded for how long as many as will be measured are let in afterwards
    /// @param atOnce  how many those are
    static void run(Ground ground, Duration crowded, int atOnce, PrintStream progress) throws InterruptedException {
        var numbers = APART;
        var end = System.nanoTime() + AT_MOST.toNanos();
        var isWarm = false;
        for (var round = 1; !isWarm && System.nanoTime() < end; round++) {
            isWarm = true;
            for (var task : Task.values()) {
                numbers += APART / 1000;
                var measured = round(ground, task, numbers, ROUND, 2);
                isWarm &= measured.count() > 0 && measured.wrong() == 0 && measured.p50() < FAST_MILLIS;
            }
            progress.printf("  warming up, round %d: %s%n", round, isWarm ? "fast" : "not yet fast");
        }
        for (var task : Task.values()) {
            for (var crowd = 8; crowd <= atOnce; crowd *= 2) {
                numbers += APART / 1000;
                var measured = round(ground, task, numbers, crowded.dividedBy(3L * Task.values().length), crowd);
                progress.printf(
                        "  warming up %s by %d: p50 %.1f ms, %d wrong%n",
                        task.title(), crowd, measured.p50(), measured.wrong());
            }
        }
    }

    private static Measured round(Ground ground, Task task, long from, Duration during, int atOnce)
            throws InterruptedException {
        return Load.run(Arrivals.saturating(during, atOnce), number -> ground.through(task, Era.MODERN, from + number));
    }
}
