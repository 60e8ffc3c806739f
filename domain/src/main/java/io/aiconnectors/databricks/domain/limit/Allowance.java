package io.aiconnectors.databricks.domain.limit;

import java.time.Duration;

/// Whether one more call is within the caller's limits.
public sealed interface Allowance {
    record Granted() implements Allowance {}

    /// No more for now.
    ///
    /// @param retryAfter after how long it is worth asking again
    /// @param first      whether it is the first refusal since a call was granted, which is worth a record
    record Exhausted(Duration retryAfter, boolean first) implements Allowance {}
}
