package io.aiconnectors.databricks.application.proxy;

import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice;
import java.util.SequencedMap;

/// A call of a SQL tool as it was asked for.
///
/// @param texts those of the arguments that are texts, by name, in their order; any of them may be a statement
public record SqlRequest(
        WorkspaceChoice workspace, UpstreamToolName name, JsonText arguments, SequencedMap<String, String> texts) {
    /// Names the tool, not what it was asked: arguments are not for logs.
    @Override
    public String toString() {
        return "SqlRequest[" + name.value() + "]";
    }
}
