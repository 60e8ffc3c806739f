package io.aiconnectors.databricks.domain.proxy;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent.CallGenieTool;
import io.aiconnectors.databricks.domain.access.Intent.CallSqlTool;
import io.aiconnectors.databricks.domain.access.Intent.SeesGenieTools;
import io.aiconnectors.databricks.domain.access.Intent.SeesSqlTools;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.securable.GenieSpaceId;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import java.util.List;

/// Databricks' managed MCP servers, as the caller. A Genie space is reached only once it was screened itself.
public interface RemoteTools {
    Upstream<List<RemoteTool>> sqlTools(Authorized<? extends SeesSqlTools> call, Workspace at);

    Upstream<RemoteResult> callSql(Authorized<CallSqlTool> call, Workspace at);

    Upstream<List<RemoteTool>> genieTools(
            Authorized<? extends SeesGenieTools> call, Workspace at, Screened<GenieSpaceId> space);

    Upstream<RemoteResult> callGenie(Authorized<CallGenieTool> call, Workspace at, Screened<GenieSpaceId> space);
}
