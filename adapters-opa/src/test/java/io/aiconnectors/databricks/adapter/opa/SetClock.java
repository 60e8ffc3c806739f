package io.aiconnectors.databricks.adapter.opa;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Time that passes when a test says so.
final class SetClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-11-23T10:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}
