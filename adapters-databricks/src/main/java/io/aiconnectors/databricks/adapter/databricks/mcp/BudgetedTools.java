package io.aiconnectors.databricks.adapter.databricks.mcp;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent.CallGenieTool;
import io.aiconnectors.databricks.domain.access.Intent.CallSqlTool;
import io.aiconnectors.databricks.domain.access.Intent.SeesGenieTools;
import io.aiconnectors.databricks.domain.access.Intent.SeesSqlTools;
import io.aiconnectors.databricks.domain.limit.Allowance;
import io.aiconnectors.databricks.domain.limit.WorkspaceBudget;
import io.aiconnectors.databricks.domain.proxy.RemoteResult;
import io.aiconnectors.databricks.domain.proxy.RemoteTool;
import io.aiconnectors.databricks.domain.proxy.RemoteTools;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.securable.GenieSpaceId;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import java.util.List;

/// Keeps the questions of all people to Genie within what their workspace can take. Looks at an answer that
/// is pending cost nothing of it.
public final class BudgetedTools implements RemoteTools {
    private final RemoteTools source;
    private final WorkspaceBudget budget;

    public BudgetedTools(RemoteTools source, WorkspaceBudget budget) {
        this.source = source;
        this.budget = budget;
    }

    @Override
    public Upstream<List<RemoteTool>> sqlTools(Authorized<? extends SeesSqlTools> call, Workspace at) {
        return source.sqlTools(call, at);
    }

    @Override
    public Upstream<RemoteResult> callSql(Authorized<CallSqlTool> call, Workspace at) {
        return source.callSql(call, at);
    }

    @Override
    public Upstream<List<RemoteTool>> genieTools(
            Authorized<? extends SeesGenieTools> call, Workspace at, Screened<GenieSpaceId> space) {
        return source.genieTools(call, at, space);
    }

    @Override
    public Upstream<RemoteResult> callGenie(
            Authorized<CallGenieTool> call, Workspace at, Screened<GenieSpaceId> space) {
        if (Sequels.isLook(call.intent().prepared().name())) {
            return source.callGenie(call, at, space);
        }
        return switch (budget.takeGenie(at.alias())) {
            case Allowance.Granted() -> source.callGenie(call, at, space);
            case Allowance.Exhausted(var retryAfter, var _) ->
                Upstream.failed(new Fault(Fault.Kind.RATE_LIMITED, retryAfter, ""));
        };
    }
}
