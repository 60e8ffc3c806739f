package io.aiconnectors.databricks.domain.limit;

/// Where the limits of calls are written down.
@FunctionalInterface
public interface LimitNumbers {
    /// Those that hold now. Never throws: while nobody can be asked, they are those last known.
    CallLimits current();
}
