package io.aiconnectors.databricks.adapter.databricks.mcp;

import io.aiconnectors.databricks.adapter.databricks.http.Request;
import io.aiconnectors.databricks.adapter.databricks.http.WorkspaceHttp;
import io.aiconnectors.databricks.adapter.databricks.json.Fields;
import io.aiconnectors.databricks.adapter.databricks.json.Json;
import io.aiconnectors.databricks.adapter.databricks.json.Reading;
import io.aiconnectors.databricks.adapter.databricks.json.UnreadableAnswer;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.proxy.RemoteTool;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import io.aiconnectors.databricks.domain.upstream.Upstream.Answer;
import io.aiconnectors.databricks.domain.upstream.Upstream.Failed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Reads every page of a server's `tools/list`. A list that does not end is no answer.
final class ToolPages {
    private static final int MAX_PAGES = 20;

    private final WorkspaceHttp http;
    private final Rpc rpc;
    private final ToolRows rows;
    private final Json json;

    ToolPages(WorkspaceHttp http, Rpc rpc, ToolRows rows, Json json) {
        this.http = http;
        this.rpc = rpc;
        this.rows = rows;
        this.json = json;
    }

    Upstream<List<RemoteTool>> all(Authorized<?> call, Workspace at, Server server) {
        var deadline = http.deadline(server.lane());
        var tools = new ArrayList<RemoteTool>();
        var seen = new HashSet<String>();
        var cursor = "";
        do {
            if (!seen.add(cursor) || seen.size() > MAX_PAGES) {
                return Upstream.failed(Kind.UNREADABLE);
            }
            var page = http.ask(call, at, request(server, cursor), deadline)
                    .then(rpc::result)
                    .then(result -> Reading.of(result, this::page));
            switch (page) {
                case Failed<Page>(var fault) -> {
                    return Upstream.failed(fault);
                }
                case Answer<Page>(var read) -> {
                    tools.addAll(read.tools());
                    cursor = read.cursor();
                }
            }
        } while (!cursor.isEmpty());
        return Upstream.answer(List.copyOf(tools));
    }

    private Request request(Server server, String cursor) {
        var params = json.object();
        if (!cursor.isEmpty()) {
            params.put("cursor", cursor);
        }
        return Request.post(server.lane(), server.address(), rpc.request("tools/list", params), true, rpc.intake());
    }

    private Page page(Fields result) {
        if (!result.has("tools")) {
            throw new UnreadableAnswer();
        }
        var tools = result.rows("tools").stream()
                .map(rows::tool)
                .flatMap(Optional::stream)
                .toList();
        return new Page(tools, result.textIfAny("nextCursor").orElse(""));
    }

    private record Page(List<RemoteTool> tools, String cursor) {}
}
