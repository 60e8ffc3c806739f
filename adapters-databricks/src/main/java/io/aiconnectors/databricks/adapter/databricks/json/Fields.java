package io.aiconnectors.databricks.adapter.databricks.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The fields of a JSON object. Unknown ones are ignored, `null` counts as absent, and a field of the wrong type
/// ends the reading: guessing at it could turn a broken answer into an empty one.
public final class Fields {
    private final JsonNode object;

    private Fields(JsonNode object) {
        this.object = object;
    }

    /// The fields of a value.
    ///
    /// @throws UnreadableAnswer if it is no object
    public static Fields of(JsonNode node) {
        if (!node.isObject()) {
            throw new UnreadableAnswer();
        }
        return new Fields(node);
    }

    /// A text that must be there.
    ///
    /// @throws UnreadableAnswer if it is not
    public String text(String name) {
        return textIfAny(name).orElseThrow(UnreadableAnswer::new);
    }

    /// A text that may be missing.
    ///
    /// @throws UnreadableAnswer if there is something other than text
    public Optional<String> textIfAny(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        var value = value(name);
        if (!value.isTextual()) {
            throw new UnreadableAnswer();
        }
        return Optional.of(value.textValue());
    }

    /// A yes or no, which some servers write as text.
    ///
    /// @throws UnreadableAnswer if there is something other than either
    public boolean flag(String name, boolean absent) {
        if (!has(name)) {
            return absent;
        }
        return switch (value(name).asText()) {
            case "true" -> true;
            case "false" -> false;
            case String _ -> throw new UnreadableAnswer();
        };
    }

    /// The elements of an array; none when it is missing, for Databricks leaves empty lists out.
    ///
    /// @throws UnreadableAnswer if there is something other than an array
    public List<JsonNode> rows(String name) {
        if (!has(name)) {
            return List.of();
        }
        var value = value(name);
        if (!value.isArray()) {
            throw new UnreadableAnswer();
        }
        var rows = new ArrayList<JsonNode>(value.size());
        value.forEach(rows::add);
        return rows;
    }

    /// Whether the field is there and not `null`.
    public boolean has(String name) {
        return object.hasNonNull(name);
    }

    /// Whether the object has no field at all.
    public boolean isEmpty() {
        return object.isEmpty();
    }

    /// Whatever the field holds; a missing node when it is not there.
    public JsonNode value(String name) {
        var value = object.get(name);
        return value == null ? MissingNode.getInstance() : value;
    }
}
