package io.aiconnectors.databricks.adapter.opa;

import io.aiconnectors.databricks.domain.access.PolicyFault;
import io.aiconnectors.databricks.domain.telemetry.Count;
import io.aiconnectors.databricks.domain.telemetry.Level;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets only so many questions be under way at once, so that an engine that stalls holds up no more than these, with
/// their bodies and connections. Waiting for a place counts against the question's deadline.
final class Bulkhead implements Engine {
    private final Engine engine;
    private final Semaphore places;
    private final Signals signals;
    private final InstantSource clock;

    Bulkhead(Engine engine, int width, Signals signals, InstantSource clock) {
        this.engine = engine;
        this.places = new Semaphore(width, true);
        this.signals = signals;
        this.clock = clock;
        signals.show(Level.BULKHEAD_FREE, OpaAdapter.GUARD, places::availablePermits);
    }

    @Override
    public Reply post(String path, byte[] body, Duration deadline) {
        var start = clock.instant();
        try {
            if (!places.tryAcquire(deadline.toNanos(), TimeUnit.NANOSECONDS)) {
                return overloaded();
            }
        } catch (InterruptedException _) {
            // Whoever asked has given up waiting, which for the call is the same as no answer in time.
            Thread.currentThread().interrupt();
            return new Reply.Failed(PolicyFault.TIMEOUT);
        }
        try {
            var left = deadline.minus(Duration.between(start, clock.instant()));
            return left.isPositive() ? engine.post(path, body, left) : overloaded();
        } finally {
            places.release();
        }
    }

    private Reply overloaded() {
        signals.count(Count.SHED, OpaAdapter.GUARD);
        return new Reply.Failed(PolicyFault.OVERLOADED);
    }
}
