package io.aiconnectors.databricks.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;

/// What a way around adds: the same question is asked on both ways, one right after the other, in turns
/// first on
/// either,
/// so that whatever the machine does at that moment is in both times and falls out of their difference.
///
/// @param direct  the ways straight to upstream
/// @param through the ways through the connector
/// @param added   the differences
record Paired(Measured direct, Measured through, Measured added) {
    private static final int WORKERS = 4;

    /// A calm run: few at a time, so that nobody waits for a processor.
    ///
    /// @param perSecond pairs
    static Paired run(double perSecond, Duration during, LongFunction<Ask> direct, LongFunction<Ask> through)
            throws InterruptedException {
        var runners = new ArrayList<Callable<Runner>>();
        for (int i = 0; i < WORKERS; i++) {
            var first = i;
            runners.add(() -> new Runner(direct, through).run(first, perSecond, during));
        }
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("pair-", 0).factory())) {
            var done = new ArrayList<Runner>();
            for (var future : threads.invokeAll(runners)) {
                done.add(future.get());
            }
            return new Paired(
                    all(done, done.stream().map(runner -> runner.directs).toList()),
                    all(done, done.stream().map(runner -> runner.throughs).toList()),
                    all(done, done.stream().map(runner -> runner.differences).toList()));
        } catch (ExecutionException defect) {
            throw new IllegalStateException("a pair could not be measured", defect.getCause());
        }
    }

    private static Measured all(List<Runner> runners, List<List<Long>> times) {
        return new Measured(
                times.stream().flatMap(List::stream).mapToLong(Long::longValue).toArray(),
                runners.stream().mapToLong(runner -> runner.wrong).sum(),
                runners.stream()
                        .flatMap(runner -> runner.samples.stream())
                        .limit(3)
                        .toList(),
                0);
    }

    private static final class Runner {
        private final LongFunction<Ask> direct;
        private final LongFunction<Ask> through;
        private final List<Long> directs = new ArrayList<>();
        private final List<Long> throughs = new ArrayList<>();
        private final List<Long> differences = new ArrayList<>();
        private final List<String> samples = new ArrayList<>();
        private long wrong;

        Runner(LongFunction<Ask> direct, LongFunction<Ask> through) {
            this.direct = direct;
            this.through = through;
        }

        Runner run(int first, double perSecond, Duration during) throws IOException {
            var start = System.nanoTime();
            try (var straight = Connection.to(direct.apply(first).to());
                    var around = Connection.to(through.apply(first).to())) {
                for (long number = first; ; number += WORKERS) {
                    var due = start + (long) (number * (1e9 / perSecond));
                    if (due - start > during.toNanos()) {
                        return this;
                    }
                    for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                        LockSupport.parkNanos(left);
                    }
                    pair(number, straight, around);
                }
            }
        }

        private void pair(long number, Connection straight, Connection around) throws IOException {
            var isDirectFirst = number / WORKERS % 2 == 0;
            var early = isDirectFirst ? time(direct, number, straight) : time(through, number, around);
            var late = isDirectFirst ? time(through, number, around) : time(direct, number, straight);
            if (early < 0 || late < 0) {
                wrong++;
                return;
            }
            directs.add(isDirectFirst ? early : late);
            throughs.add(isDirectFirst ? late : early);
            differences.add(isDirectFirst ? late - early : early - late);
        }

        private long time(LongFunction<Ask> way, long number, Connection on) throws IOException {
            var ask = way.apply(number);
            var start = System.nanoTime();
            var answer = on.exchange(ask.text());
            var took = System.nanoTime() - start;
            if (ask.isAnsweredBy(answer)) {
                return took;
            }
            samples.add("HTTP " + answer.status() + " " + answer.body());
            return -1;
        }
    }
}
