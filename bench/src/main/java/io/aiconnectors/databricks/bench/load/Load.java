package io.aiconnectors.databricks.bench.load;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/// Drives servers on this machine with calls that are all different, and checks each answer.
///
/// In an open loop a call's time begins when it was due, also if it had to wait for a worker, so that a
/// server that
/// stalls cannot hide it by slowing down its clients (coordinated omission).
final class Load {
    private static final int SAMPLES = 5;
    private static final int LONGEST_SAMPLE = 600;

    private final Arrivals arrivals;
    private final LongFunction<Ask> asks;
    private final Watcher watcher;
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong wrong = new AtomicLong();
    private final Queue<String> samples = new ConcurrentLinkedQueue<>();

    private Load(Arrivals arrivals, LongFunction<Ask> asks, Watcher watcher) {
        this.arrivals = arrivals;
        this.asks = asks;
        this.watcher = watcher;
    }

    /// Told of each call as it ends; called by many threads.
    interface Watcher {
        /// A call that was due then, by `System.nanoTime`, has its answer.
        void ended(long due, boolean isRight);
    }

    /// Runs to the end of the arrivals and of the last answer.
    ///
    /// @param asks the call of each number; called by many threads
    static Measured run(Arrivals arrivals, LongFunction<Ask> asks) throws InterruptedException {
        return run(arrivals, asks, (_, _) -> {});
    }

    /// The same before somebody who watches.
    static Measured run(Arrivals arrivals, LongFunction<Ask> asks, Watcher watcher) throws InterruptedException {
        return new Load(arrivals, asks, watcher).run();
    }

    private Measured run() throws InterruptedException {
        var start = System.nanoTime();
        var workers = new Worker[arrivals.workers()];
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("load-", 0).factory())) {
            for (int i = 0; i < workers.length; i++) {
                workers[i] = new Worker(start);
                threads.execute(workers[i]);
            }
            threads.shutdown();
            if (!threads.awaitTermination(arrivals.during().toSeconds() + 60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the load does not come to its end");
            }
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        var all = Arrays.stream(workers).flatMapToLong(Worker::measured).toArray();
        return new Measured(all, wrong.get(), samples.stream().toList(), seconds);
    }

    private final class Worker implements Runnable {
        private final long start;
        private final Map<String, Connection> connections = new HashMap<>();
        private long[] nanos = new long[1024];
        private int count;

        Worker(long start) {
            this.start = start;
        }

        @Override
        public void run() {
            var end = start + arrivals.during().toNanos();
            while (true) {
                var number = next.getAndIncrement();
                var due = arrivals.isOpen() ? start + arrivals.due(number) : System.nanoTime();
                if (due >= end) {
                    connections.values().forEach(Connection::close);
                    return;
                }
                for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                call(asks.apply(number), due);
            }
        }

        LongStream measured() {
            return Arrays.stream(nanos, 0, count);
        }

        private void call(Ask ask, long due) {
            var server = ask.to().getRawAuthority();
            try {
                var connection = connections.get(server);
                if (connection == null) {
                    connection = Connection.to(ask.to());
                    connections.put(server, connection);
                }
                var answer = connection.exchange(ask.text());
                var took = System.nanoTime() - due;
                if (ask.isAnsweredBy(answer)) {
                    note(took);
                    watcher.ended(due, true);
                } else {
                    wrong(due, "HTTP " + answer.status() + " " + answer.body());
                }
            } catch (IOException broken) {
                var connection = connections.remove(server);
                if (connection != null) {
                    connection.close();
                }
                wrong(due, broken.toString());
            }
        }

        private void note(long took) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * count);
            }
            nanos[count++] = took;
        }

        private void wrong(long due, String what) {
            wrong.incrementAndGet();
            watcher.ended(due, false);
            if (samples.size() < SAMPLES) {
                samples.add(what.substring(0, Math.min(LONGEST_SAMPLE, what.length())));
            }
        }
    }
}
