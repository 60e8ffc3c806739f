package io.aiconnectors.databricks.domain.limit;

import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;

/// What all people together may ask of one workspace, where Databricks itself has a limit for the workspace.
@FunctionalInterface
public interface WorkspaceBudget {
    /// Takes a question to Genie.
    Allowance takeGenie(WorkspaceAlias workspace);
}
