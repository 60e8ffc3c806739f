package io.aiconnectors.databricks.adapter.mcp.jsonrpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Builds the messages that this server sends.
public final class Replies {
    private Replies() {}

    public static ObjectNode result(JsonNode id, ObjectNode result) {
        var reply = envelope();
        reply.set("id", id);
        reply.set("result", result);
        return reply;
    }

    public static ObjectNode notification(String method, ObjectNode params) {
        var message = envelope();
        message.put("method", method);
        message.set("params", params);
        return message;
    }

    /// An error.
    ///
    /// @param id the id of the request, or a missing node if it could not be read, which becomes null
    public static ObjectNode error(JsonNode id, ErrorCode code, String message) {
        return error(id, code, message, Json.object());
    }

    /// An error with details; an empty object is left out.
    public static ObjectNode error(JsonNode id, ErrorCode code, String message, ObjectNode data) {
        var error = Json.object().put("code", code.number()).put("message", message);
        if (!data.isEmpty()) {
            error.set("data", data);
        }
        var reply = envelope();
        reply.set("id", id.isMissingNode() ? Json.object().nullNode() : id);
        reply.set("error", error);
        return reply;
    }

    private static ObjectNode envelope() {
        return Json.object().put("jsonrpc", "2.0");
    }
}
