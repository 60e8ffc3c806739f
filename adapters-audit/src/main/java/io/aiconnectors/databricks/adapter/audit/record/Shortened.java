package io.aiconnectors.databricks.adapter.audit.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.stream.IntStream;

/// Makes a record that is too large one that is not: what has happened has to be told, in part rather than not at all.
/// It says `"truncated": true` then.
public final class Shortened {
    private static final int LONGEST_TEXT = 512;

    private Shortened() {}

    /// A record as it is if it fits, else with as much of its lists as fits, and at last with its texts cut.
    ///
    /// @param json   a record, in ASCII
    /// @param length in bytes
    public static String to(int length, String json) {
        if (json.length() <= length) {
            return json;
        }
        try {
            var record = (ObjectNode) AuditLine.JSON.readTree(json);
            record.put("truncated", true);
            return IntStream.of(64, 8, 0)
                    .mapToObj(most -> written(cut(record, most, Integer.MAX_VALUE)))
                    .filter(shorter -> shorter.length() <= length)
                    .findFirst()
                    .orElseGet(() -> written(cut(record, 0, LONGEST_TEXT)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an audit record is no JSON", impossible);
        }
    }

    private static ObjectNode cut(ObjectNode record, int items, int text) {
        var shorter = AuditLine.JSON.createObjectNode();
        record.properties().forEach(field -> shorter.set(field.getKey(), cut(field.getValue(), items, text)));
        return shorter;
    }

    private static JsonNode cut(JsonNode value, int items, int text) {
        return switch (value) {
            case ObjectNode object -> cut(object, items, text);
            case ArrayNode list -> {
                var shorter = AuditLine.JSON.createArrayNode();
                IntStream.range(0, Math.min(items, list.size()))
                        .forEach(index -> shorter.add(cut(list.get(index), items, text)));
                yield shorter;
            }
            case TextNode words
            when words.textValue().length() > text ->
                TextNode.valueOf(words.textValue().substring(0, text));
            default -> value;
        };
    }

    private static String written(ObjectNode record) {
        try {
            return AuditLine.JSON.writeValueAsString(record);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an audit record could not be written", impossible);
        }
    }
}
