package io.aiconnectors.databricks.domain.trace;

import java.time.Duration;

/// How long a call took, and what for. None is negative.
///
/// Each part is the time in which at least one of its waits was under way: what is asked at the same time counts once.
/// Waits for different parts may overlap, so the parts can add up to more than the whole.
///
/// @param own the time in which nobody else was waited for
public record Latency(Duration total, Duration policy, Duration token, Duration upstream, Duration own) {
    /// Of a call that took no time.
    public static final Latency ZERO =
            new Latency(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
}
