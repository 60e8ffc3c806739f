package io.aiconnectors.databricks.bench.load;

import java.util.LinkedHashMap;
import java.util.Map;

/// The two kinds of revisions of MCP, each by the one that most clients speak.
enum Era {
    /// Without sessions, everything said with each request.
    MODERN("2026-07-28"),
    /// With `initialize`, after which a request needs no more than its revision.
    LEGACY("2025-11-25");

    private final String revision;

    Era(String revision) {
        this.revision = revision;
    }

    String revision() {
        return revision;
    }

    Map<String, String> headers(String tool, String bearer) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Authorization", "Bearer " + bearer);
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "application/json, text/event-stream");
        headers.put("MCP-Protocol-Version", revision);
        switch (this) {
            case MODERN -> {
                headers.put("Mcp-Method", "tools/call");
                headers.put("Mcp-Name", tool);
            }
            case LEGACY -> {}
        }
        return headers;
    }

    /// The message that calls a tool.
    ///
    /// @param arguments a JSON object
    String message(long id, String tool, String arguments) {
        var meta = switch (this) {
            case MODERN ->
                ",\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"" + revision
                        + "\",\"io.modelcontextprotocol/clientCapabilities\":{}}";
            case LEGACY -> "";
        };
        return "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":%s%s}}"
                .formatted(id, tool, arguments, meta);
    }
}
