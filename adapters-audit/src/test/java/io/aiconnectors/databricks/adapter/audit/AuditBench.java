package io.aiconnectors.databricks.adapter.audit;

import io.aiconnectors.databricks.adapter.audit.disk.LocalDisk;
import io.aiconnectors.databricks.adapter.audit.drain.Drain;
import io.aiconnectors.databricks.adapter.audit.drain.DrainSettings;
import io.aiconnectors.databricks.adapter.audit.sink.FileSink;
import java.io.IOException;
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
    public static void main(String... arguments) throws IOException {
        var directory = Path.of(arguments[0]);
        tell(System.out, "the disk alone: 4 KiB forced", bareForces(directory));
        var audit = Audits.started(AuditAdapter.open(
                AuditSettings.of(directory.resolve("spool"), 2L * 1024 * 1024 * 1024),
                List.of(new Drain(new FileSink("file", directory.resolve("audit.jsonl")), DrainSettings.AT_ONCE)),
                Audits.keys(),
                InstantSource.system(),
                new SecureRandom()));
        var bench = new AuditBench(audit, System.out);
        bench.atRate(WARM_UP);
        bench.atRate(MEASURED).tell(System.out);
        bench.asFastAsPossible(1);
        bench.asFastAsPossible(64);
        audit.close(Duration.ofMinutes(1));
    }

    /// What calls took, in nanoseconds: since each was due, and since each had a processor.
    private static final class Times {
        private final long[] sinceDue;
        private final long[] ran;

        private Times(long[] sinceDue, long[] ran) {
            this.sinceDue = sinceDue;
            this.ran = ran;
        }

        private void tell(PrintStream out) {
            AuditBench.tell(out, "open + close at 2,000 calls/s, since it was due", sinceDue);
            AuditBench.tell(out, "open + close at 2,000 calls/s, since it ran", ran);
        }
    }

    // An open loop: calls come when they come, however long those before them take, and wait from when they came.
    private Times atRate(Duration time) {
        var calls = (int) (CALLS_A_SECOND * time.toMillis() / 1000);
        var sinceDue = new long[calls];
        var ran = new long[calls];
        var begin = System.nanoTime();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var call = 0; call < calls; call++) {
                var due = begin + call * (1_000_000_000L / CALLS_A_SECOND);
                var index = call;
                for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                callers.execute(() -> {
                    var started = System.nanoTime();
                    call();
                    ran[index] = System.nanoTime() - started;
                    sinceDue[index] = System.nanoTime() - due;
                });
            }
        }
        return new Times(sinceDue, ran);
    }

    private static long[] bareForces(Path directory) throws IOException {
        var nanos = new long[1_000];
        try (var file = new LocalDisk(directory).open("bare", 0)) {
            for (var round = 0; round < nanos.length; round++) {
                file.append(new byte[4096]);
                var started = System.nanoTime();
                file.force();
                nanos[round] = System.nanoTime() - started;
            }
        }
        return nanos;
    }

    private static void tell(PrintStream out, String what, long[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        out.printf(
                "%-48s p50 %7.3f ms   p99 %7.3f ms   longest %6.1f ms%n",
                what,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                sorted[sorted.length - 1] / 1e6);
    }

    private void asFastAsPossible(int callers) {
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
