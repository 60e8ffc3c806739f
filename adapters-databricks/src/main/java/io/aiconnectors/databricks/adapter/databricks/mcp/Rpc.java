package io.aiconnectors.databricks.adapter.databricks.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.databricks.http.Intake;
import io.aiconnectors.databricks.adapter.databricks.json.Json;
import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import java.util.Locale;

/// JSON-RPC 2.0 as the managed servers speak it: one message per POST without a session, answered as JSON or as a
/// stream of events.
///
/// See https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#streamable-http
final class Rpc {
    /// Every request has a connection of its own, so one id serves them all.
    static final int ID = 1;

    private static final String EVENTS = "text/event-stream";

    private final Json json;

    Rpc(Json json) {
        this.json = json;
    }

    String request(String method, ObjectNode params) {
        var message = json.object().put("jsonrpc", "2.0").put("id", ID).put("method", method);
        message.set("params", params);
        return json.write(message).text();
    }

    Intake intake() {
        return (contentType, body) -> contentType.toLowerCase(Locale.ROOT).startsWith(EVENTS)
                ? new EventStream(json, body).answerTo(ID)
                : body.readAllBytes();
    }

    /// The result of a message, which has to be an object.
    Upstream<JsonNode> result(JsonNode message) {
        if (message.path("error").isObject()) {
            return Upstream.failed(RpcErrors.kind(message.path("error")));
        }
        return isAnswerTo(message, ID) && message.path("result").isObject()
                ? Upstream.answer(message.path("result"))
                : Upstream.failed(Kind.UNREADABLE);
    }

    JsonText text(JsonNode node) {
        return json.write(node);
    }

    static boolean isAnswerTo(JsonNode message, int id) {
        var given = message.path("id");
        return given.isValueNode() && given.asText().equals(Integer.toString(id));
    }
}
