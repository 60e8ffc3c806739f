package io.aiconnectors.databricks.adapter.mcp.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.cursor.Position;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.page.PageRequest;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// The arguments of a call, valid by the tool's schema, and where its cursor leads.
record Arguments(ObjectNode values, Position position) {
    /// A string that the schema requires.
    String text(String name) {
        return values.path(name).asText();
    }

    Optional<String> optionalText(String name) {
        return values.has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    WorkspaceChoice workspace() {
        return optionalText("workspace")
                .<WorkspaceChoice>map(alias -> new WorkspaceChoice.Named(new WorkspaceAlias(alias)))
                .orElseGet(WorkspaceChoice.Default::new);
    }

    int limit() {
        return values.has("limit") ? values.path("limit").decimalValue().intValueExact() : PageRequest.DEFAULT_LIMIT;
    }

    PageRequest page() {
        return new PageRequest(limit(), position.token());
    }

    JsonText json(String name) {
        return new JsonText(Json.write(values.path(name)));
    }

    /// The texts directly in an object, by name, in the order in which they were sent.
    SequencedMap<String, String> texts(String name) {
        var texts = new LinkedHashMap<String, String>();
        values.path(name).properties().forEach(property -> {
            if (property.getValue().isTextual()) {
                texts.put(property.getKey(), property.getValue().textValue());
            }
        });
        return texts;
    }
}
