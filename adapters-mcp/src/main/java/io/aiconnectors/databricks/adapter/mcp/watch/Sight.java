package io.aiconnectors.databricks.adapter.mcp.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.era.Ladder;
import io.aiconnectors.databricks.adapter.mcp.era.RequestHeaders;
import io.aiconnectors.databricks.adapter.mcp.era.Revision;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Message;
import io.aiconnectors.databricks.domain.telemetry.Asked;
import io.aiconnectors.databricks.domain.telemetry.Ending;
import io.aiconnectors.databricks.domain.telemetry.Lineage;

/// What can be seen of a request and its answer from outside.
final class Sight {
    private static final String TRACE_PARENT = "traceparent";

    private Sight() {}

    static Asked asked(Message.Request request, RequestHeaders headers) {
        var method = Asked.Method.of(request.method());
        return new Asked(method, target(method, request), revision(request, headers));
    }

    /// What a client writes in `params._meta` beside it, such as `baggage`, is not believed and not looked at.
    static Lineage lineage(Message.Request request, RequestHeaders headers) {
        var inBody = request.params().path("_meta").path(TRACE_PARENT);
        return new Lineage(
                inBody.isTextual() ? inBody.asText() : "",
                headers.traceParent().size() == 1 ? headers.traceParent().getFirst() : "");
    }

    static Ending ending(ObjectNode message) {
        var error = message.path("error");
        if (error.isObject()) {
            return new Ending.Failed(error.path("code").asInt());
        }
        return message.path("result").path("isError").asBoolean() ? new Ending.ToolError() : new Ending.Answered();
    }

    private static Asked.Target target(Asked.Method method, Message.Request request) {
        return method == Asked.Method.TOOLS_CALL
                ? Asked.Target.tool(request.params().path("name").asText())
                : new Asked.Target.NoTool();
    }

    private static String revision(Message.Request request, RequestHeaders headers) {
        var inBody = request.params().path("_meta").path(Ladder.VERSION_KEY).asText();
        var named = inBody.isEmpty() && headers.protocolVersion().size() == 1
                ? headers.protocolVersion().getFirst()
                : inBody;
        return Revision.SERVED.contains(named) ? named : "";
    }
}
