package io.aiconnectors.databricks.adapter.mcp.era.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.catalogue.EventIds;
import io.aiconnectors.databricks.adapter.mcp.catalogue.Listing;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolAnswer;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolCatalogue;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolRequest;
import io.aiconnectors.databricks.adapter.mcp.era.Era;
import io.aiconnectors.databricks.adapter.mcp.era.Reply;
import io.aiconnectors.databricks.adapter.mcp.era.RequestHeaders;
import io.aiconnectors.databricks.adapter.mcp.era.Revision;
import io.aiconnectors.databricks.adapter.mcp.era.ServerCard;
import io.aiconnectors.databricks.adapter.mcp.era.WireAnswer;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.ErrorCode;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Message;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Printable;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Replies;
import io.aiconnectors.databricks.domain.audit.EventId;
import io.aiconnectors.databricks.domain.identity.Caller;

/// Revisions 2025-11-25, 2025-06-18 and 2025-03-26, without sessions: `initialize` leaves nothing behind, so any
/// version header will do afterwards, and `notifications/cancelled` is accepted without effect, since it may reach
/// another node than the call did.
///
/// See https://modelcontextprotocol.io/specification/2025-11-25/basic/lifecycle
public final class LegacyEra implements Era {
    private static final int LONGEST_ECHO = 40;

    private final ServerCard card;
    private final ToolCatalogue catalogue;
    private final EventIds events;

    public LegacyEra(ServerCard card, ToolCatalogue catalogue, EventIds events) {
        this.card = card;
        this.catalogue = catalogue;
        this.events = events;
    }

    @Override
    public Reply answer(Caller caller, Message.Request request, RequestHeaders headers) {
        return switch (request.method()) {
            case "initialize" -> ok(request, initialized(request.params().path("protocolVersion")));
            case "ping" -> ok(request, Json.object());
            case "tools/list" -> listed(caller, request);
            case "tools/call" -> called(caller, request);
            default ->
                refused(
                        request,
                        ErrorCode.METHOD_NOT_FOUND,
                        "Method not found: " + Printable.of(request.method(), LONGEST_ECHO));
        };
    }

    private ObjectNode initialized(JsonNode asked) {
        var result = Json.object();
        result.put(
                "protocolVersion",
                Revision.LEGACY.contains(asked.asText()) ? asked.asText() : Revision.LEGACY.getFirst());
        result.putObject("capabilities").putObject("tools");
        result.set("serverInfo", card.info());
        return result.put("instructions", card.instructions());
    }

    private Reply listed(Caller caller, Message.Request request) {
        return switch (catalogue.visibleTo(caller)) {
            case Listing.Tools(var tools) -> {
                var result = Json.object();
                var list = result.putArray("tools");
                tools.forEach(tool -> list.addRawValue(tool.json()));
                yield ok(request, result);
            }
            case Listing.Undecided() ->
                refused(request, ErrorCode.INTERNAL_ERROR, "authorization is unavailable, try again");
        };
    }

    private Reply called(Caller caller, Message.Request request) {
        var params = request.params();
        if (!params.path("name").isTextual()) {
            return refused(request, ErrorCode.INVALID_PARAMS, "params.name must be a string");
        }
        var event = events.next();
        var name = params.path("name").asText();
        var arguments = WireAnswer.argumentsOf(params);
        return new Reply.Call(
                event,
                request.id(),
                WireAnswer.progressTokenOf(params.path("_meta")),
                false,
                progress -> finish(
                        request.id(),
                        name,
                        event,
                        catalogue.call(new ToolRequest(event, caller, name, arguments, Json.object(), progress))));
    }

    private static Reply.Finished finish(JsonNode id, String name, EventId event, ToolAnswer answer) {
        return switch (answer) {
            case ToolAnswer.Result result -> Reply.Finished.ok(Replies.result(id, result.json()));
            case ToolAnswer.UnknownTool() -> Reply.Finished.ok(WireAnswer.unknownTool(id, name, event));
            case ToolAnswer.SignInOver(var text) ->
                WireAnswer.signInOver(id, text, ToolAnswer.failure(text).json());
            case ToolAnswer.CapabilityMissing _ ->
                Reply.Finished.ok(Replies.result(
                        id,
                        ToolAnswer.failure("This tool needs a client of revision " + Revision.MODERN + ".")
                                .json()));
        };
    }

    private static Reply ok(Message.Request request, ObjectNode result) {
        return new Reply.Body(200, Replies.result(request.id(), result));
    }

    private static Reply refused(Message.Request request, ErrorCode code, String message) {
        return new Reply.Body(200, Replies.error(request.id(), code, message));
    }
}
