package io.aiconnectors.databricks.adapter.mcp.era;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.catalogue.Refusal;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.ErrorCode;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Printable;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Replies;
import io.aiconnectors.databricks.domain.audit.EventId;

/// The parts of `tools/call` that every revision writes alike.
public final class WireAnswer {
    private static final int LONGEST_NAME = 64;

    private WireAnswer() {}

    /// The arguments of a call; leaving them out means none.
    public static JsonNode argumentsOf(JsonNode params) {
        return params.has("arguments") ? params.path("arguments") : Json.object();
    }

    /// What progress is to be reported under; a missing node unless it is a string or a number.
    public static JsonNode progressTokenOf(JsonNode meta) {
        var token = meta.path("progressToken");
        return token.isTextual() || token.isNumber() ? token : MissingNode.getInstance();
    }

    /// The one answer for a tool that does not exist and for a tool that is not for this caller.
    public static ObjectNode unknownTool(JsonNode id, String name, EventId event) {
        var refusal = Refusal.lasting(event, "tool_unknown");
        return Replies.error(
                id,
                ErrorCode.INVALID_PARAMS,
                refusal.after("Unknown tool: " + Printable.of(name, LONGEST_NAME) + "."),
                refusal.json());
    }

    /// Status 401 makes a client refresh its token; in a stream that has begun, a tool error has to say it.
    public static Reply.Finished signInOver(JsonNode id, String text, ObjectNode inBand) {
        return new Reply.Finished(401, Replies.error(id, ErrorCode.INVALID_REQUEST, text), Replies.result(id, inBand));
    }
}
