package io.aiconnectors.databricks.domain.trace;

/// What a call waits for, apart from ourselves.
public enum Part {
    /// The policy engine.
    POLICY,
    /// A Databricks token for the caller, where none was at hand.
    TOKEN,
    /// Databricks, with the pauses between two tries of one request.
    UPSTREAM
}
