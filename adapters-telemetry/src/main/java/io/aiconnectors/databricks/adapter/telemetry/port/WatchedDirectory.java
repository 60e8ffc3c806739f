package io.aiconnectors.databricks.adapter.telemetry.port;

import io.aiconnectors.databricks.adapter.telemetry.operation.Api;
import io.aiconnectors.databricks.adapter.telemetry.operation.ClientSpans;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.registry.WorkspaceDirectory;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.util.List;

/// The way into workspaces, watched.
public final class WatchedDirectory implements WorkspaceDirectory {
    private final WorkspaceDirectory directory;
    private final ClientSpans spans;

    public WatchedDirectory(WorkspaceDirectory directory, ClientSpans spans) {
        this.directory = directory;
        this.spans = spans;
    }

    @Override
    public List<WorkspaceAlias> aliases() {
        return directory.aliases();
    }

    @Override
    public Upstream<Workspace> locate(Authorized<?> call) {
        return spans.over(Api.ENTRANCE, call.trace(), () -> directory.locate(call), ClientSpans::failure);
    }
}
