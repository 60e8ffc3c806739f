package io.aiconnectors.databricks.contract;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands still until it is moved.
public final class MovableClock implements InstantSource {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T10:00:00Z"));

    @Override
    public Instant instant() {
        return now.get();
    }

    public void move(Duration by) {
        now.updateAndGet(before -> before.plus(by));
    }

    public void moveTo(Instant then) {
        now.set(then);
    }
}
