package io.aiconnectors.databricks.adapter.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import java.util.List;

/// A row that fills more than a result alone, such as a column whose type is a struct of thousands of fields: shown
/// cut,
/// for without it the rows behind it would never be reached.
///
/// @param row with long texts ended early, and large objects and lists empty
/// @param cut the names of those fields
record LongRow(ObjectNode row, List<String> cut) {
    private static final int LONGEST = 2_000;

    LongRow {
        cut = List.copyOf(cut);
    }

    static LongRow of(ObjectNode whole) {
        var cut = whole.properties().stream()
                .filter(field -> Json.write(field.getValue()).length() > LONGEST)
                .map(field -> field.getKey())
                .toList();
        var row = whole.deepCopy();
        cut.forEach(name -> row.set(name, shortened(row.path(name))));
        return new LongRow(row, cut);
    }

    private static JsonNode shortened(JsonNode value) {
        if (value.isTextual()) {
            var text = value.textValue();
            var most = Math.min(LONGEST, text.length());
            var end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
            return Json.object().textNode(text.substring(0, end) + "…");
        }
        return value.isArray() ? Json.array() : Json.object();
    }
}
