package io.aiconnectors.databricks.system.leak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// How each era of the protocol puts a tool call.
enum Speech {
    MODERN {
        @Override
        String headers(String tool) {
            return "MCP-Protocol-Version: 2026-07-28\r\nMcp-Method: tools/call\r\nMcp-Name: " + tool + "\r\n";
        }

        @Override
        void claim(ObjectNode params) {
            var meta = params.putObject("_meta").put("io.modelcontextprotocol/protocolVersion", "2026-07-28");
            meta.putObject("io.modelcontextprotocol/clientCapabilities");
        }
    },
    LEGACY {
        @Override
        String headers(String tool) {
            return "MCP-Protocol-Version: 2025-11-25\r\n";
        }

        @Override
        void claim(ObjectNode params) {}
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    abstract String headers(String tool);

    abstract void claim(ObjectNode params);

    Speech other() {
        return switch (this) {
            case MODERN -> LEGACY;
            case LEGACY -> MODERN;
        };
    }

    /// The whole request, byte for byte.
    byte[] request(URI endpoint, String bearer, Question question) {
        var message = JSON.createObjectNode().put("jsonrpc", "2.0").put("id", 1).put("method", "tools/call");
        var params = message.putObject("params").put("name", question.tool());
        var arguments = params.putObject("arguments");
        question.arguments().forEach((name, value) -> {
            if (name.equals("limit")) {
                arguments.put(name, Integer.parseInt(value));
            } else {
                arguments.put(name, value);
            }
        });
        claim(params);
        var body = message.toString();
        return ("POST " + endpoint.getPath() + " HTTP/1.1\r\nHost: " + endpoint.getAuthority()
                        + "\r\nAuthorization: Bearer " + bearer
                        + "\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\n"
                        + headers(question.tool()) + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
