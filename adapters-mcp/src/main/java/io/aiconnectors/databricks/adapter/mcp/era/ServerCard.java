package io.aiconnectors.databricks.adapter.mcp.era;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;

/// Who this server is, and what it tells a model before the first call.
public record ServerCard(String name, String title, String version, String instructions) {
    /// The `serverInfo` object of both eras.
    public ObjectNode info() {
        return Json.object().put("name", name).put("title", title).put("version", version);
    }
}
