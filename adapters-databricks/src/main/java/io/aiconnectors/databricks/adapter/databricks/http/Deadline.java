package io.aiconnectors.databricks.adapter.databricks.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The moment by which an answer must be there, whatever it takes to get it.
public record Deadline(Instant at, InstantSource clock) {
    public static Deadline in(Duration time, InstantSource clock) {
        return new Deadline(clock.instant().plus(time), clock);
    }

    /// The time that is left, never less than zero.
    public Duration remaining() {
        var left = Duration.between(clock.instant(), at);
        return left.isNegative() ? Duration.ZERO : left;
    }

    public boolean hasPassed() {
        return remaining().isZero();
    }

    boolean hasRoomFor(Duration wait) {
        return wait.compareTo(remaining()) < 0;
    }
}
