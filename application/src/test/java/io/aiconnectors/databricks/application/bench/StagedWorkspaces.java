package io.aiconnectors.databricks.application.bench;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.registry.WorkspaceDirectory;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.util.List;

/// A registry of one workspace, which lets everybody in until told otherwise.
public final class StagedWorkspaces implements WorkspaceDirectory {
    private final Journal journal;
    private Upstream<Workspace> located = Upstream.answer(World.WORKSPACE);

    StagedWorkspaces(Journal journal) {
        this.journal = journal;
    }

    public void fail(Fault fault) {
        located = Upstream.failed(fault);
    }

    @Override
    public List<WorkspaceAlias> aliases() {
        return List.of(World.WORKSPACE.alias());
    }

    @Override
    public Upstream<Workspace> locate(Authorized<?> call) {
        journal.note("locate");
        return located;
    }
}
