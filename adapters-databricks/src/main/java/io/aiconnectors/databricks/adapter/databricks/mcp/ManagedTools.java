package io.aiconnectors.databricks.adapter.databricks.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.databricks.http.Address;
import io.aiconnectors.databricks.adapter.databricks.http.Lane;
import io.aiconnectors.databricks.adapter.databricks.http.Request;
import io.aiconnectors.databricks.adapter.databricks.http.WorkspaceHttp;
import io.aiconnectors.databricks.adapter.databricks.json.Json;
import io.aiconnectors.databricks.adapter.databricks.json.Reading;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent.CallGenieTool;
import io.aiconnectors.databricks.domain.access.Intent.CallSqlTool;
import io.aiconnectors.databricks.domain.access.Intent.SeesGenieTools;
import io.aiconnectors.databricks.domain.access.Intent.SeesSqlTools;
import io.aiconnectors.databricks.domain.proxy.RemoteResult;
import io.aiconnectors.databricks.domain.proxy.RemoteTool;
import io.aiconnectors.databricks.domain.proxy.RemoteTools;
import io.aiconnectors.databricks.domain.proxy.Sequel;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.securable.GenieSpaceId;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import java.util.List;
import java.util.function.Function;

/// [RemoteTools] on Databricks' managed MCP servers. A call of a tool is sent once: whether it may be sent again is
/// for whoever wrote its arguments to say.
///
/// See https://docs.databricks.com/aws/en/generative-ai/mcp/managed-mcp
public final class ManagedTools implements RemoteTools {
    private final WorkspaceHttp http;
    private final Rpc rpc;
    private final ToolPages pages;
    private final ToolRows rows;
    private final CallParams params;
    private final WarehouseArgument warehouse;
    private final Sequels sequels;

    public ManagedTools(WorkspaceHttp http, Json json) {
        this.http = http;
        this.rpc = new Rpc(json);
        this.rows = new ToolRows(json);
        this.pages = new ToolPages(http, rpc, rows, json);
        this.params = new CallParams(json);
        this.warehouse = new WarehouseArgument(json);
        this.sequels = new Sequels(json);
    }

    @Override
    public Upstream<List<RemoteTool>> sqlTools(Authorized<? extends SeesSqlTools> call, Workspace at) {
        return pages.all(call, at, sql(at))
                .map(tools -> tools.stream().map(warehouse::in).toList());
    }

    @Override
    public Upstream<RemoteResult> callSql(Authorized<CallSqlTool> call, Workspace at) {
        var intent = call.intent().prepared();
        return params.withWarehouse(intent.name(), intent.arguments())
                .then(params -> called(call, at, sql(at), params, sequels::ofStatement));
    }

    @Override
    public Upstream<List<RemoteTool>> genieTools(
            Authorized<? extends SeesGenieTools> call, Workspace at, Screened<GenieSpaceId> space) {
        return single(space).then(id -> pages.all(call, at, genie(at, id)));
    }

    @Override
    public Upstream<RemoteResult> callGenie(
            Authorized<CallGenieTool> call, Workspace at, Screened<GenieSpaceId> space) {
        var intent = call.intent().prepared();
        return single(space)
                .then(id -> params.of(intent.name(), intent.arguments())
                        .then(params -> called(
                                call, at, genie(at, id), params, structured -> sequels.ofMessage(id, structured))));
    }

    private Upstream<RemoteResult> called(
            Authorized<?> call, Workspace at, Server server, ObjectNode params, Function<JsonNode, Sequel> sequel) {
        var request =
                Request.post(server.lane(), server.address(), rpc.request("tools/call", params), false, rpc.intake());
        return http.ask(call, at, request, http.deadline(server.lane()))
                .then(rpc::result)
                .then(result -> Reading.of(result, fields -> rows.result(fields, sequel)));
    }

    private static Server sql(Workspace at) {
        return new Server(Lane.SQL, Address.of(at.sqlPath()));
    }

    private static Server genie(Workspace at, GenieSpaceId space) {
        return new Server(Lane.GENIE, Address.of(at.geniePath()).segment(space.value()));
    }

    /// What the policy left of a single space. If it left nothing, there is nothing to ask Databricks for.
    private static Upstream<GenieSpaceId> single(Screened<GenieSpaceId> space) {
        return space.visible().size() == 1
                ? Upstream.answer(space.visible().getFirst())
                : Upstream.failed(Kind.NOT_FOUND);
    }
}
