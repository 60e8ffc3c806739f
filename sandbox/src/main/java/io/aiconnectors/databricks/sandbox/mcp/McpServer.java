package io.aiconnectors.databricks.sandbox.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.sandbox.http.Body;
import io.aiconnectors.databricks.sandbox.http.Json;
import io.aiconnectors.databricks.sandbox.http.Request;
import io.aiconnectors.databricks.sandbox.http.Response;
import java.util.List;
import java.util.Locale;

/// A stateless MCP server over Streamable HTTP: each POST stands alone, `initialize` is possible but not needed, no
/// session id is given or read. Speaks the revisions 2025-03-26 and 2025-06-18.
public final class McpServer {
    private static final List<String> REVISIONS = List.of("2025-06-18", "2025-03-26");

    private final String name;
    private final McpScript script;

    public McpServer(String name, McpScript script) {
        this.name = name;
        this.script = script;
    }

    /// Answers one POST.
    public Response answer(Request request, McpTools tools) {
        var accept = request.header("Accept").orElse("*/*").toLowerCase(Locale.ROOT);
        if (!accept.contains("*/*") && !(accept.contains("application/json") && accept.contains("text/event-stream"))) {
            return Response.json(406, error(Json.object(), -32600, "Accept application/json and text/event-stream"));
        }
        var message = Json.readObject(request.body());
        if (message.isEmpty()) {
            return Response.json(400, error(Json.object(), -32700, "Parse error"));
        }
        var call = message.get();
        script.log().add(call.deepCopy());
        if (!call.path("jsonrpc").asText().equals("2.0") || !call.path("method").isTextual()) {
            return Response.json(400, error(call, -32600, "Invalid request"));
        }
        if (!call.has("id")) {
            return Response.empty(202);
        }
        return framed(dispatch(call, tools));
    }

    private ObjectNode dispatch(ObjectNode call, McpTools tools) {
        var method = call.path("method").asText();
        return switch (method) {
            case "initialize" -> result(call, initialized(call.path("params")));
            case "ping" -> result(call, Json.object());
            case "tools/list" -> result(call, listed(tools));
            case "tools/call" -> called(call, tools);
            default -> error(call, -32601, "Method not found: " + method);
        };
    }

    private ObjectNode initialized(JsonNode params) {
        var asked = params.path("protocolVersion").asText();
        var result = Json.object().put("protocolVersion", REVISIONS.contains(asked) ? asked : REVISIONS.getFirst());
        result.putObject("capabilities").putObject("tools").put("listChanged", false);
        result.putObject("serverInfo").put("name", name).put("version", "1.0.0");
        return result;
    }

    private ObjectNode listed(McpTools tools) {
        var result = Json.object();
        var list = result.putArray("tools");
        for (var tool : script.tools().offered(tools.list())) {
            var json = tool.json();
            if (script.textHints() && json.path("annotations") instanceof ObjectNode hints) {
                hints.put("readOnlyHint", hints.path("readOnlyHint").asText());
            }
            list.add(json);
        }
        return result;
    }

    private ObjectNode called(ObjectNode call, McpTools tools) {
        var params = call.path("params");
        var tool = params.path("name").asText();
        if (script.tools().offered(tools.list()).stream()
                .noneMatch(known -> known.name().equals(tool))) {
            return error(call, -32602, "Unknown tool: " + tool);
        }
        if (params.has("arguments") && !params.path("arguments").isObject()) {
            return error(call, -32602, "arguments must be an object");
        }
        return result(
                call,
                tools.call(tool, object(params, "arguments"), object(params, "_meta"))
                        .result());
    }

    private Response framed(ObjectNode message) {
        if (!script.eventStream()) {
            return Response.json(200, message);
        }
        return Response.of(200, "text/event-stream", Body.of("event: message\ndata: " + message + "\n\n"));
    }

    private static ObjectNode object(JsonNode parent, String field) {
        return parent.path(field) instanceof ObjectNode object ? object : Json.object();
    }

    private static ObjectNode result(ObjectNode call, ObjectNode result) {
        return Json.object()
                .put("jsonrpc", "2.0")
                .<ObjectNode>set("id", call.path("id"))
                .set("result", result);
    }

    private static ObjectNode error(ObjectNode call, int code, String message) {
        var error = Json.object().put("code", code).put("message", message);
        var id = call.has("id") ? call.get("id") : Json.object().nullNode();
        return Json.object().put("jsonrpc", "2.0").<ObjectNode>set("id", id).set("error", error);
    }
}
