package io.aiconnectors.databricks.adapter.audit;

import io.aiconnectors.databricks.adapter.audit.drain.Drain;
import io.aiconnectors.databricks.adapter.audit.drain.DrainSettings;
import io.aiconnectors.databricks.adapter.audit.sink.FileSink;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// `./connector bench audit`: what the audit costs, on the disk of a directory, with a file as its sink. Prints; judges
/// nothing.
final class AuditBench {
    private static final int CALLS_A_SECOND = 2_000;
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration MEASURED = Duration.ofSeconds(8);

    private final AuditAdapter audit;
    private final PrintStream out;
    private final AtomicLong ids = new AtomicLong();

    private AuditBench(AuditAdapter audit, PrintStream out) {
        this.audit = audit;
        this.out = out;
    }

    /// Measures.
    ///
    /// @param arguments a directory to work in
    public static void main(String... arguments) throws InterruptedException {
        var directory = Path.of(arguments[0]);
        var audit = Audits.started(AuditAdapter.open(
                AuditSettings.of(directory.resolve("spool"), 2L * 1024 * 1024 * 1024),
                List.of(new Drain(new FileSink("file", directory.resolve("audit.jsonl")), DrainSettings.AT_ONCE)),
                Audits::statement,
                InstantSource.system(),
                new SecureRandom()));
        var bench = new AuditBench(audit, System.out);
        bench.atRate(WARM_UP);
        bench.tell(bench.atRate(MEASURED));
        bench.asFastAsPossible(1);
        bench.asFastAsPossible(64);
        audit.close(Duration.ofMinutes(1));
    }

    // An open loop: calls come when they come, however long those before them take, and wait from when they came.
    private long[] atRate(Duration time) throws InterruptedException {
        var calls = (int) (CALLS_A_SECOND * time.toMillis() / 1000);
        var nanos = new long[calls];
        var begin = System.nanoTime();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var call = 0; call < calls; call++) {
                var due = begin + call * (1_000_000_000L / CALLS_A_SECOND);
                var index = call;
                for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                callers.execute(() -> {
                    call();
                    nanos[index] = System.nanoTime() - due;
                });
            }
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private void tell(long[] nanos) {
        out.printf(
                "open + close at %,d calls/s   %,d calls   p50 %.3f ms   p99 %.3f ms   longest %.1f ms%n",
                CALLS_A_SECOND,
                nanos.length,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }

    private void asFastAsPossible(int callers) throws InterruptedException {
        var before = ids.get();
        var begin = System.nanoTime();
        var until = begin + Duration.ofSeconds(3).toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var caller = 0; caller < callers; caller++) {
                threads.execute(() -> {
                    while (System.nanoTime() < until) {
                        call();
                    }
                });
            }
        }
        var records = 2 * (ids.get() - before);
        out.printf(
                "as fast as possible, %2d callers   %,.0f durable records/s%n",
                callers, records * 1e9 / (System.nanoTime() - begin));
    }

    private void call() {
        Calls.open(audit, "bench-" + ids.incrementAndGet()).close(Calls.closing());
    }
}
