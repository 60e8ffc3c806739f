package io.aiconnectors.databricks.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.stage.Assistant;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// An assistant that speaks revision 2026-07-28, as small as one can be: no session, nothing remembered.
final class ModernClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REVISION = "2026-07-28";

    private final RawHttp http = new RawHttp();
    private final URI endpoint;
    private final String bearer;

    ModernClient(URI endpoint, String bearer) {
        this.endpoint = endpoint;
        this.bearer = bearer;
    }

    /// Signed in anew, so that nothing is known yet of its token.
    static ModernClient of(Stage stage, Persona persona) {
        return new ModernClient(stage.mcp(), stage.bearer(persona));
    }

    Assistant.Reply call(String tool, Map<String, ?> arguments) {
        var result = exchange(tool, JSON.valueToTree(arguments)).json().path("result");
        var text = StreamSupport.stream(result.path("content").spliterator(), false)
                .map(block -> block.path("text").asText())
                .collect(Collectors.joining("\n"));
        return new Assistant.Reply(result.path("isError").asBoolean(true), text, result.path("structuredContent"));
    }

    RawHttp.Answer exchange(String tool, JsonNode arguments) {
        var params = JSON.createObjectNode().put("name", tool);
        params.set("arguments", arguments);
        return ask("tools/call", params);
    }

    RawHttp.Answer ask(String method, ObjectNode params) {
        return post(
                message(method, params).toString(),
                headers(method, params.path("name").asText()));
    }

    RawHttp.Answer post(String body, Map<String, String> headers) {
        return http.send("POST", endpoint, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /// The headers that a message of this method needs.
    Map<String, String> headers(String method, String name) {
        var headers = new LinkedHashMap<>(Map.of(
                "Authorization",
                "Bearer " + bearer,
                "Content-Type",
                "application/json",
                "Accept",
                "application/json, text/event-stream",
                "MCP-Protocol-Version",
                REVISION,
                "Mcp-Method",
                method));
        if (!name.isEmpty()) {
            headers.put("Mcp-Name", name);
        }
        return headers;
    }

    /// The message with the `_meta` that the revision asks for.
    ObjectNode message(String method, ObjectNode params) {
        var meta = params.deepCopy();
        meta.putObject("_meta")
                .put("io.modelcontextprotocol/protocolVersion", REVISION)
                .putObject("io.modelcontextprotocol/clientCapabilities");
        var message = JSON.createObjectNode().put("jsonrpc", "2.0").put("id", 1).put("method", method);
        message.set("params", meta);
        return message;
    }
}
