package io.aiconnectors.databricks.adapter.mcp.era.modern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.catalogue.EventIds;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolAnswer;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolCatalogue;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolRequest;
import io.aiconnectors.databricks.adapter.mcp.era.Reply;
import io.aiconnectors.databricks.adapter.mcp.era.WireAnswer;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.ErrorCode;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Message;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Replies;
import io.aiconnectors.databricks.domain.audit.EventId;
import io.aiconnectors.databricks.domain.identity.Caller;
import java.util.function.UnaryOperator;

/// `tools/call` of revision 2026-07-28.
///
/// See https://modelcontextprotocol.io/specification/2026-07-28/server/tools
final class ModernCalls {
    private final ToolCatalogue catalogue;
    private final EventIds events;
    private final UnaryOperator<ObjectNode> complete;

    ModernCalls(ToolCatalogue catalogue, EventIds events, UnaryOperator<ObjectNode> complete) {
        this.catalogue = catalogue;
        this.events = events;
        this.complete = complete;
    }

    Reply begin(Caller caller, Message.Request request) {
        var params = request.params();
        if (!params.path("name").isTextual()) {
            return new Reply.Body(
                    200, Replies.error(request.id(), ErrorCode.INVALID_PARAMS, "params.name must be a string"));
        }
        var event = events.next();
        var meta = params.path("_meta");
        var name = params.path("name").asText();
        var arguments = WireAnswer.argumentsOf(params);
        var capabilities = meta.path(ModernEra.CAPABILITIES_KEY).<ObjectNode>require();
        return new Reply.Call(
                event,
                request.id(),
                WireAnswer.progressTokenOf(meta),
                true,
                progress -> finish(
                        request.id(),
                        name,
                        event,
                        catalogue.call(new ToolRequest(event, caller, name, arguments, capabilities, progress))));
    }

    private Reply.Finished finish(JsonNode id, String name, EventId event, ToolAnswer answer) {
        return switch (answer) {
            case ToolAnswer.Result result -> Reply.Finished.ok(Replies.result(id, complete.apply(result.json())));
            case ToolAnswer.UnknownTool() -> Reply.Finished.ok(WireAnswer.unknownTool(id, name, event));
            case ToolAnswer.SignInOver(var text) ->
                WireAnswer.signInOver(
                        id, text, complete.apply(ToolAnswer.failure(text).json()));
            case ToolAnswer.CapabilityMissing(var required) -> {
                var data = Json.object();
                data.set("requiredCapabilities", required);
                var error = Replies.error(
                        id,
                        ErrorCode.MISSING_CLIENT_CAPABILITY,
                        "the client did not declare a capability that this tool needs",
                        data);
                yield new Reply.Finished(400, error, error);
            }
        };
    }
}
