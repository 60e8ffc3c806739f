package io.aiconnectors.databricks.adapter.opa.process;

/// What came of starting OPA.
public sealed interface OpaStart {
    /// It runs with its bundles active. Whoever started it closes it.
    record Started(OpaProcess process) implements OpaStart {}

    /// It does not run, and nothing of it is left running.
    ///
    /// @param reason for the operator; holds no secret
    record NotStarted(String reason) implements OpaStart {}
}
