package io.aiconnectors.databricks.domain.limit;

import java.time.Duration;

/// Whether one more call is within the caller's limits.
public sealed interface Allowance {
    record Granted() implements Allowance {}

    /// No more for now.
    ///
    /// @param retryAfter after how long it is worth asking again
    record Exhausted(Duration retryAfter) implements Allowance {}
}
