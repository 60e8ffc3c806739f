package io.aiconnectors.databricks.domain.workspace;

/// Which workspace a call is meant for.
public sealed interface WorkspaceChoice {
    /// The first workspace of the registry that the caller can enter.
    record Default() implements WorkspaceChoice {}

    /// The one of this alias.
    record Named(WorkspaceAlias alias) implements WorkspaceChoice {}
}
