package io.aiconnectors.databricks.adapter.telemetry.port;

import io.aiconnectors.databricks.adapter.telemetry.operation.ClientSpans;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent.CallGenieTool;
import io.aiconnectors.databricks.domain.access.Intent.CallSqlTool;
import io.aiconnectors.databricks.domain.access.Intent.SeesGenieTools;
import io.aiconnectors.databricks.domain.access.Intent.SeesSqlTools;
import io.aiconnectors.databricks.domain.proxy.RemoteResult;
import io.aiconnectors.databricks.domain.proxy.RemoteTool;
import io.aiconnectors.databricks.domain.proxy.RemoteTools;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.securable.GenieSpaceId;
import io.aiconnectors.databricks.domain.telemetry.Asked.Method;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import io.opentelemetry.api.common.Attributes;
import java.util.List;
import java.util.function.Supplier;

/// Databricks' managed MCP servers, watched. A list that was remembered is quick, and counts like any other.
public final class WatchedTools implements RemoteTools {
    private static final String SQL = "sql";
    private static final String GENIE = "genie";

    private final RemoteTools tools;
    private final ClientSpans spans;

    public WatchedTools(RemoteTools tools, ClientSpans spans) {
        this.tools = tools;
        this.spans = spans;
    }

    @Override
    public Upstream<List<RemoteTool>> sqlTools(Authorized<? extends SeesSqlTools> call, Workspace at) {
        return listing(SQL, () -> tools.sqlTools(call, at));
    }

    @Override
    public Upstream<RemoteResult> callSql(Authorized<CallSqlTool> call, Workspace at) {
        return calling(SQL, () -> tools.callSql(call, at));
    }

    @Override
    public Upstream<List<RemoteTool>> genieTools(
            Authorized<? extends SeesGenieTools> call, Workspace at, Screened<GenieSpaceId> space) {
        return listing(GENIE, () -> tools.genieTools(call, at, space));
    }

    @Override
    public Upstream<RemoteResult> callGenie(
            Authorized<CallGenieTool> call, Workspace at, Screened<GenieSpaceId> space) {
        return calling(GENIE, () -> tools.callGenie(call, at, space));
    }

    private Upstream<List<RemoteTool>> listing(String server, Supplier<Upstream<List<RemoteTool>>> request) {
        return spans.around(Method.TOOLS_LIST, server, request, _ -> Attributes.empty());
    }

    private Upstream<RemoteResult> calling(String server, Supplier<Upstream<RemoteResult>> request) {
        return spans.around(Method.TOOLS_CALL, server, request, result -> ClientSpans.toolError(result.error()));
    }
}
