package io.aiconnectors.databricks.sandbox.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.sandbox.http.Body;
import io.aiconnectors.databricks.sandbox.http.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/// The fields of one JSON object, read once each; a wrong type, a missing or an unknown field is refused.
public final class Fields {
    private final String where;
    private final ObjectNode object;
    private final TreeSet<String> unread = new TreeSet<>();

    public Fields(String where, ObjectNode object) {
        this.where = where;
        this.object = object;
        object.fieldNames().forEachRemaining(unread::add);
    }

    /// The object in a request body; `where` names it in messages. An empty body counts as an empty object.
    public static Fields of(String where, Body body) {
        if (body.size() == 0) {
            return new Fields(where, Json.object());
        }
        return new Fields(
                where,
                Json.readObject(body)
                        .orElseThrow(() -> new BadControlInput("the body must be one JSON object (" + where + ")")));
    }

    public String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    public Optional<String> optionalText(String name) {
        return take(name).map(node -> {
            if (!node.isTextual()) {
                throw new BadControlInput(where + "." + name + " must be a string");
            }
            return node.textValue();
        });
    }

    public int number(String name, int least, int most) {
        return optionalNumber(name, least, most).orElseThrow(() -> missing(name));
    }

    public OptionalInt optionalNumber(String name, int least, int most) {
        return take(name)
                .map(node -> {
                    if (!node.isInt() || node.intValue() < least || node.intValue() > most) {
                        throw new BadControlInput(
                                "%s.%s must be a whole number within %d..%d".formatted(where, name, least, most));
                    }
                    return OptionalInt.of(node.intValue());
                })
                .orElse(OptionalInt.empty());
    }

    /// `otherwise` when the field is absent.
    public boolean flag(String name, boolean otherwise) {
        return take(name)
                .map(node -> {
                    if (!node.isBoolean()) {
                        throw new BadControlInput(where + "." + name + " must be true or false");
                    }
                    return node.booleanValue();
                })
                .orElse(otherwise);
    }

    /// Whether the field is there, be it null.
    public boolean has(String name) {
        return object.has(name);
    }

    public Fields object(String name) {
        return take(name)
                .map(node -> {
                    if (node instanceof ObjectNode inner) {
                        return new Fields(where + "." + name, inner);
                    }
                    throw new BadControlInput(where + "." + name + " must be an object");
                })
                .orElseThrow(() -> missing(name));
    }

    public Map<String, String> texts(String name) {
        if (!has(name)) {
            return Map.of();
        }
        var inner = object(name);
        var texts = new LinkedHashMap<String, String>();
        for (var key : List.copyOf(inner.unread)) {
            texts.put(key, inner.text(key));
        }
        return texts;
    }

    public void nothingElse() {
        if (!unread.isEmpty()) {
            throw new BadControlInput("%s has unknown fields %s: remove them".formatted(where, unread));
        }
    }

    private Optional<JsonNode> take(String name) {
        unread.remove(name);
        return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
    }

    private BadControlInput missing(String name) {
        return new BadControlInput("%s.%s is missing".formatted(where, name));
    }
}
