package io.aiconnectors.databricks.sandbox.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// A tool as `tools/list` shows it: the whole wire object.
public record McpTool(ObjectNode json) {
    public McpTool {
        json = json.deepCopy();
    }

    public String name() {
        return json.path("name").asText();
    }

    @Override
    public ObjectNode json() {
        return json.deepCopy();
    }
}
