package io.aiconnectors.databricks.adapter.mcp.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;

/// A tool as `tools/list` describes it, written once.
public final class ToolDescriptor {
    private final String name;
    private final RawValue json;

    /// Describes a tool.
    ///
    /// @param output the schema of its structured content; an empty object when it has none
    public ToolDescriptor(
            String name, String title, String description, ObjectNode input, ObjectNode output, ToolHints hints) {
        this.name = name;
        var tool = Json.object().put("name", name).put("title", title).put("description", description);
        tool.set("inputSchema", input);
        if (!output.isEmpty()) {
            tool.set("outputSchema", output);
        }
        tool.set("annotations", hints.json().put("title", title));
        this.json = new RawValue(Json.write(tool));
    }

    public String name() {
        return name;
    }

    /// The whole description, ready to be put into a result.
    public RawValue json() {
        return json;
    }
}
