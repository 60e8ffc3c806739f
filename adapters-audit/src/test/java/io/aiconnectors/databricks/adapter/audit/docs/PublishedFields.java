package io.aiconnectors.databricks.adapter.audit.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aiconnectors.databricks.adapter.audit.fixture.Docs;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The fields that `docs/audit/event.schema.json` names, of all kinds of records together.
final class PublishedFields {
    private final JsonNode schema;

    private PublishedFields(JsonNode schema) {
        this.schema = schema;
    }

    static PublishedFields read() throws IOException {
        return new PublishedFields(new JsonMapper().readTree(Docs.read("event.schema.json")));
    }

    /// Each field with its type in a table; the same field has the same type in every kind of record.
    SortedMap<String, String> types() {
        var types = new TreeMap<String, String>();
        schema.path("oneOf")
                .forEach(kind -> resolve(kind)
                        .path("properties")
                        .propertyStream()
                        .forEach(field -> {
                            var type = type(field.getValue());
                            var before = types.put(field.getKey(), type);
                            if (before != null && !before.equals(type)) {
                                throw new AssertionError(
                                        field.getKey() + " is " + before + " here and " + type + " there");
                            }
                        }));
        return types;
    }

    /// The path of everything that holds a value, such as `person.oid` or `withheld[].code`.
    Set<String> paths() {
        var paths = new TreeSet<String>();
        schema.path("oneOf").forEach(kind -> within("", resolve(kind), paths));
        return paths;
    }

    private void within(String path, JsonNode given, Set<String> paths) {
        var node = resolve(given);
        if (node.has("properties")) {
            node.path("properties")
                    .propertyStream()
                    .forEach(field -> within(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), paths));
        } else if (node.has("items")) {
            within(path + "[]", node.path("items"), paths);
        } else {
            paths.add(path);
        }
    }

    private String type(JsonNode given) {
        var node = resolve(given);
        if (node.has("const")) {
            return switch (node.path("const").getNodeType()) {
                case NUMBER -> "bigint";
                case BOOLEAN -> "boolean";
                default -> "string";
            };
        }
        return switch (node.path("type").asText()) {
            case "string" -> "string";
            case "integer" -> "bigint";
            case "array" -> "array<" + type(node.path("items")) + ">";
            case "object" -> object(node);
            default -> throw new AssertionError("no column can hold " + node);
        };
    }

    /// An object whose members are always there is a struct, any other one a map.
    private String object(JsonNode node) {
        var members = node.path("properties")
                .propertyStream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
        var all = members.size() == node.path("required").size();
        if (members.isEmpty() || !all) {
            return "map<string,string>";
        }
        return node.path("properties")
                .propertyStream()
                .map(member -> member.getKey() + ":" + type(member.getValue()))
                .collect(Collectors.joining(",", "struct<", ">"));
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? schema.at(node.path("$ref").asText().substring(1)) : node;
    }
}
