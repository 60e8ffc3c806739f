package io.aiconnectors.databricks.adapter.databricks.flight;

import io.aiconnectors.databricks.domain.trace.CallTrace;
import io.aiconnectors.databricks.domain.trace.Part;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Lets the first of several who want to know the same thing find it out for all. Only an answer is shared: a fault
/// may be the first one's own, such as a sign-in that is over or a client that went away.
public final class SingleFlight<K, V> {
    private final ConcurrentMap<K, FutureTask<Upstream<V>>> flights = new ConcurrentHashMap<>();

    /// The answer of the flight under way, or of one of its own.
    ///
    /// @param trace of the call that wants to know; what `work` waits for is noted there by itself
    public Upstream<V> of(K key, CallTrace trace, Supplier<Upstream<V>> work) {
        var own = new FutureTask<>(work::get);
        var running = flights.putIfAbsent(key, own);
        if (running == null) {
            try {
                own.run();
                return landed(own);
            } finally {
                flights.remove(key, own);
            }
        }
        var shared = trace.during(Part.UPSTREAM, () -> landed(running));
        return shared instanceof Upstream.Answer<V> || isInterrupted() ? shared : work.get();
    }

    private static <V> Upstream<V> landed(FutureTask<Upstream<V>> flight) {
        try {
            return flight.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Upstream.failed(Kind.CANCELLED);
        } catch (ExecutionException defect) {
            throw new IllegalStateException("a question ended in a defect", defect.getCause());
        }
    }

    private static boolean isInterrupted() {
        return Thread.currentThread().isInterrupted();
    }
}
