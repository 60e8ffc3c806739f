package io.aiconnectors.databricks.sandbox.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// How the managed servers' tools are offered, other than they are; safe for many threads.
public final class ToolScript {
    private final Map<String, ObjectNode> schemas = new ConcurrentHashMap<>();
    private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();

    /// The tool of this name is listed with this input schema. What it takes stays as it was.
    public void describe(String tool, ObjectNode inputSchema) {
        schemas.put(tool, inputSchema.deepCopy());
    }

    /// The tool of this name is neither listed nor to be called.
    public void withdraw(String tool) {
        withdrawn.add(tool);
    }

    /// The tool of this name is offered as it is.
    public void restore(String tool) {
        schemas.remove(tool);
        withdrawn.remove(tool);
    }

    /// Every tool is offered as it is.
    public void restoreAll() {
        schemas.clear();
        withdrawn.clear();
    }

    /// What is offered of these tools.
    List<McpTool> offered(List<McpTool> tools) {
        return tools.stream()
                .filter(tool -> !withdrawn.contains(tool.name()))
                .map(this::described)
                .toList();
    }

    private McpTool described(McpTool tool) {
        var schema = schemas.get(tool.name());
        if (schema == null) {
            return tool;
        }
        var json = tool.json();
        json.set("inputSchema", schema.deepCopy());
        return new McpTool(json);
    }
}
