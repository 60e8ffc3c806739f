package io.aiconnectors.databricks.adapter.databricks.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.databricks.json.Json;
import io.aiconnectors.databricks.domain.proxy.RemoteTool;
import java.util.Optional;

/// The argument that names the warehouse a statement runs on. The SQL server takes the warehouse from `_meta` and does
/// not speak of it in its schemas, so this adapter takes it as an argument, and says so in the schema.
final class WarehouseArgument {
    /// Of the argument, and of the key in `_meta`.
    static final String NAME = "warehouse_id";

    private static final String PROPERTIES = "properties";
    private static final String STATEMENT = "query";

    private final Json json;

    WarehouseArgument(Json json) {
        this.json = json;
    }

    /// The tool with the argument in its schema, if it is one that runs a statement and has none of that name.
    RemoteTool in(RemoteTool tool) {
        return schema(tool)
                .map(schema -> new RemoteTool(
                        tool.name(), tool.title(), tool.description(), json.write(schema), tool.annotations()))
                .orElse(tool);
    }

    private Optional<JsonNode> schema(RemoteTool tool) {
        return json.read(tool.inputSchema()).map(schema -> {
            if (schema.path(PROPERTIES) instanceof ObjectNode properties
                    && properties.has(STATEMENT)
                    && !properties.has(NAME)) {
                properties
                        .putObject(NAME)
                        .put("type", "string")
                        .put("description", "The SQL warehouse to run on; without it one is chosen.");
            }
            return schema;
        });
    }
}
