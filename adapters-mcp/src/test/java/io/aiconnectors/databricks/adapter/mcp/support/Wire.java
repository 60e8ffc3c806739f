package io.aiconnectors.databricks.adapter.mcp.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// How a client of each era speaks.
public enum Wire {
    MODERN {
        @Override
        ObjectNode params(ObjectNode params) {
            var meta = params.withObject("/_meta");
            meta.put("io.modelcontextprotocol/protocolVersion", "2026-07-28");
            meta.putObject("io.modelcontextprotocol/clientCapabilities");
            return params;
        }

        @Override
        List<String> headers(String method, ObjectNode params) {
            var headers = new ArrayList<>(List.of("MCP-Protocol-Version: 2026-07-28", "Mcp-Method: " + method));
            if (params.path("name").isTextual()) {
                headers.add("Mcp-Name: =?base64?"
                        + Base64.getEncoder()
                                .encodeToString(params.path("name").asText().getBytes(StandardCharsets.UTF_8))
                        + "?=");
            }
            return headers;
        }
    },
    LEGACY {
        @Override
        ObjectNode params(ObjectNode params) {
            return params;
        }

        @Override
        List<String> headers(String method, ObjectNode params) {
            return List.of("MCP-Protocol-Version: 2025-11-25");
        }
    };

    abstract ObjectNode params(ObjectNode params);

    abstract List<String> headers(String method, ObjectNode params);

    /// Sends a request as `ada`.
    public Exchange ask(int port, String method, ObjectNode params) throws IOException {
        return ask(port, "ada", method, params);
    }

    public Exchange ask(int port, String token, String method, ObjectNode params) throws IOException {
        var full = params(params);
        return Exchange.send(port, "POST", "/mcp", lines(token, method, full), body(method, full));
    }

    public Exchange call(int port, String tool, String arguments) throws IOException {
        return call(port, "ada", tool, arguments);
    }

    public Exchange call(int port, String token, String tool, String arguments) throws IOException {
        return ask(port, token, "tools/call", callParams(tool, arguments));
    }

    /// Begins a call and leaves the answer unread.
    public Socket begin(int port, String tool) throws IOException {
        return begin(port, callParams(tool, "{}"));
    }

    /// The same with parameters of the test's own.
    public Socket begin(int port, ObjectNode given) throws IOException {
        var params = params(given);
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        Exchange.write(socket, "POST", "/mcp", lines("ada", "tools/call", params), body("tools/call", params));
        return socket;
    }

    /// The result, or what the request was refused with.
    public static JsonNode result(Exchange exchange) {
        return exchange.json().path("result");
    }

    public static String text(Exchange exchange) {
        return result(exchange).path("content").path(0).path("text").asText();
    }

    public static ObjectNode callParams(String tool, String arguments) {
        var params = Json.object().put("name", tool);
        params.set("arguments", Json.read(arguments));
        return params;
    }

    private List<String> lines(String token, String method, ObjectNode params) {
        var lines = new ArrayList<>(List.of(
                "Host: localhost",
                "Authorization: Bearer " + token,
                "Content-Type: application/json",
                "Accept: application/json, text/event-stream"));
        lines.addAll(headers(method, params));
        return lines;
    }

    private static byte[] body(String method, ObjectNode params) {
        var message = Json.object().put("jsonrpc", "2.0").put("id", 1).put("method", method);
        message.set("params", params);
        return Json.bytes(message);
    }
}
