package io.aiconnectors.databricks.application.access;

import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.audit.Subject;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice;
import java.util.function.Supplier;

/// A call as it was asked for: enough to limit and to record it, and how its intent comes about once it was both.
///
/// @param subject what the audit says it is about
/// @param intent  reads the facts that the intent carries, which may take time
public record Draft<I extends Intent>(ToolName tool, WorkspaceChoice workspace, Subject subject, Supplier<I> intent) {
    /// A call whose intent needs no facts to be read.
    public static <I extends Intent> Draft<I> of(I intent) {
        return new Draft<>(intent.tool(), intent.workspace(), Subject.of(intent), () -> intent);
    }

    /// The alias of the workspace that was asked for; empty when none was.
    String alias() {
        return switch (workspace) {
            case WorkspaceChoice.Default() -> "";
            case WorkspaceChoice.Named(var named) -> named.value();
        };
    }
}
