package io.aiconnectors.databricks.sandbox.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/// The fields of one JSON object, read once each; a wrong type, a missing or an unknown field is refused.
final class Fields {
    private final String where;
    private final ObjectNode object;
    private final TreeSet<String> unread = new TreeSet<>();

    Fields(String where, ObjectNode object) {
        this.where = where;
        this.object = object;
        object.fieldNames().forEachRemaining(unread::add);
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    Optional<String> optionalText(String name) {
        return take(name).map(node -> {
            if (!node.isTextual()) {
                throw new BadControlInput(where + "." + name + " must be a string");
            }
            return node.textValue();
        });
    }

    int number(String name, int least, int most) {
        return optionalNumber(name, least, most).orElseThrow(() -> missing(name));
    }

    OptionalInt optionalNumber(String name, int least, int most) {
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

    Fields object(String name) {
        return take(name)
                .map(node -> {
                    if (node instanceof ObjectNode inner) {
                        return new Fields(where + "." + name, inner);
                    }
                    throw new BadControlInput(where + "." + name + " must be an object");
                })
                .orElseThrow(() -> missing(name));
    }

    Map<String, String> texts(String name) {
        if (!object.has(name)) {
            return Map.of();
        }
        var inner = object(name);
        var texts = new LinkedHashMap<String, String>();
        for (var key : List.copyOf(inner.unread)) {
            texts.put(key, inner.text(key));
        }
        return texts;
    }

    void nothingElse() {
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
