package io.aiconnectors.databricks.adapter.mcp.jsonrpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What a POST body turned out to be.
public sealed interface Message {
    /// A request; `params` is an empty object where there was none.
    record Request(JsonNode id, String method, ObjectNode params) implements Message {}

    /// A notification, to which there is no answer.
    record Notification(String method, ObjectNode params) implements Message {}

    /// An answer to a request of ours; we send none, so nobody waits for it.
    record Response() implements Message {}

    /// JSON, but nothing that may be sent here.
    ///
    /// @param id the id to answer to, as far as one could be read
    record Invalid(JsonNode id, String problem) implements Message {}

    /// Tells what a value is.
    static Message of(JsonNode value) {
        if (value.isArray()) {
            return new Invalid(MissingNode.getInstance(), "batches are not accepted: send one request at a time");
        }
        if (!(value instanceof ObjectNode message)) {
            return new Invalid(MissingNode.getInstance(), "a JSON-RPC message is an object");
        }
        var id = message.path("id");
        var readable = id.isTextual() || id.isNumber();
        var answerTo = readable ? id : MissingNode.getInstance();
        if (!message.path("jsonrpc").asText().equals("2.0")) {
            return new Invalid(answerTo, "jsonrpc must be \"2.0\"");
        }
        if (!message.has("method") && (message.has("result") || message.has("error"))) {
            return new Response();
        }
        if (!message.path("method").isTextual()) {
            return new Invalid(answerTo, "method must be a string");
        }
        if (message.has("id") && !readable) {
            return new Invalid(answerTo, "id must be a string or a number");
        }
        var method = message.path("method").asText();
        return switch (message.get("params")) {
            case null -> message(answerTo, method, Json.object());
            case ObjectNode params -> message(answerTo, method, params);
            default -> new Invalid(answerTo, "params must be an object");
        };
    }

    private static Message message(JsonNode id, String method, ObjectNode params) {
        return id.isMissingNode() ? new Notification(method, params) : new Request(id, method, params);
    }
}
