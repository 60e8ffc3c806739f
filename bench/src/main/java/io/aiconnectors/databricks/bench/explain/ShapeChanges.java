package io.aiconnectors.databricks.bench.explain;

import static io.aiconnectors.databricks.bench.policy.Json.below;
import static io.aiconnectors.databricks.bench.policy.Json.with;
import static io.aiconnectors.databricks.bench.policy.Json.without;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What could be otherwise in the schema of the arguments that a call brings.
final class ShapeChanges {
    private static final String SHAPES = "mcp/arguments/shapes";

    private final Situation now;
    private final String at;
    private final List<Change> found = new ArrayList<>();

    private ShapeChanges(Situation now) {
        this.now = now;
        this.at = below(below("", now.server()), now.toolEntry());
    }

    static List<Change> of(Situation now) {
        var changes = new ShapeChanges(now);
        if (!now.server().isEmpty() && now.document(SHAPES).path(now.server()).isObject()) {
            var shape = now.document(SHAPES).at(changes.at);
            if (shape.isObject()) {
                changes.ofShape(shape);
            } else {
                changes.newShape();
            }
        }
        return changes.found;
    }

    private void ofShape(JsonNode shape) {
        for (var index = 0; index < shape.path("required").size(); index++) {
            drop("required without " + shape.path("required").path(index).asText(), at + "/required/" + index);
        }
        if (!shape.path("properties").isObject()) {
            return;
        }
        arguments().properties().forEach(argument -> {
            var pointer = below(at + "/properties", argument.getKey());
            var property = shape.path("properties").path(argument.getKey());
            if (property.isObject()) {
                ofProperty(argument.getKey(), pointer, property, argument.getValue());
            } else {
                addition("properties with " + argument.getKey(), pointer, typeOf(argument.getValue()));
            }
        });
    }

    private void ofProperty(String name, String pointer, JsonNode property, JsonNode value) {
        property.properties().forEach(keyword -> {
            var place = below(pointer, keyword.getKey());
            var given = name + "." + keyword.getKey() + ": ";
            switch (keyword.getKey()) {
                case "type" ->
                    entry(
                            given + type(value) + " instead of "
                                    + keyword.getValue().asText(),
                            place,
                            type(value));
                case "maxLength" -> {
                    var length = value.asText().codePointCount(0, value.asText().length());
                    if (length > keyword.getValue().asInt()) {
                        found.add(changed(
                                Change.Kind.ENTRY,
                                given + length + " instead of " + keyword.getValue(),
                                place,
                                with(now.document(SHAPES), place, IntNode.valueOf(length))));
                    }
                }
                default -> drop(name + " without " + keyword.getKey() + ": " + keyword.getValue(), place);
            }
        });
    }

    private void newShape() {
        var shape = JsonNodeFactory.instance.objectNode();
        shape.put("type", "object").put("additionalProperties", false);
        shape.putArray("required");
        var properties = shape.putObject("properties");
        arguments().properties().forEach(argument -> properties.set(argument.getKey(), typeOf(argument.getValue())));
        addition(now.server() + " with a schema for " + now.toolEntry(), at, shape);
    }

    private ObjectNode arguments() {
        return now.resource().path("arguments") instanceof ObjectNode object
                ? object
                : JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode typeOf(JsonNode value) {
        return JsonNodeFactory.instance.objectNode().put("type", type(value));
    }

    private static String type(JsonNode value) {
        return value.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private void drop(String text, String pointer) {
        found.add(changed(Change.Kind.ENTRY, text, pointer, without(now.document(SHAPES), pointer)));
    }

    private void entry(String text, String pointer, String value) {
        var holds = with(now.document(SHAPES), pointer, TextNode.valueOf(value));
        found.add(changed(Change.Kind.ENTRY, text, pointer, holds));
    }

    private void addition(String text, String pointer, JsonNode value) {
        found.add(changed(Change.Kind.ADDITION, text, pointer, with(now.document(SHAPES), pointer, value)));
    }

    private Change changed(Change.Kind kind, String text, String pointer, JsonNode holds) {
        return new Change(kind, text, now.place(SHAPES, pointer), now.instead(SHAPES, holds));
    }
}
