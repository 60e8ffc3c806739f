package io.aiconnectors.databricks.domain.registry;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.util.List;

/// The static registry of workspaces, and which of them a caller can enter.
public interface WorkspaceDirectory {
    /// Every alias of the registry, in its order.
    List<WorkspaceAlias> aliases();

    /// The workspace that the permitted call is for. Reaches Databricks when it has yet to find out where the caller
    /// may go.
    Upstream<Workspace> locate(Authorized<?> call);
}
