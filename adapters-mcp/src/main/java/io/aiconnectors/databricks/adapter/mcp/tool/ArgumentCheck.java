package io.aiconnectors.databricks.adapter.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Holds arguments against a tool's input schema, compiled once, and says in words what to change. Values that were
/// sent are never repeated; names of fields are, cut and cleaned.
final class ArgumentCheck {
    private static final int PROBLEMS_AT_MOST = 5;
    private static final int LONGEST_ECHO = 40;

    private final String tool;
    private final ObjectNode input;
    private final Schema schema;

    ArgumentCheck(String tool, ObjectNode input) {
        this.tool = tool;
        this.input = input;
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(input);
        this.schema.initializeValidators();
    }

    /// What is wrong with the arguments and how to set it right; empty when nothing is.
    Optional<String> problem(JsonNode arguments) {
        var errors = schema.validate(arguments);
        if (errors.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(errors.stream()
                .map(this::sentence)
                .distinct()
                .limit(PROBLEMS_AT_MOST)
                .collect(Collectors.joining(" ", "The arguments of " + tool + " are not valid. ", " " + usage())));
    }

    private String sentence(Error error) {
        var path = error.getInstanceLocation();
        var field = path.getNameCount() == 0 ? "" : quoted(String.valueOf(path.getElement(0)));
        var subject = field.isEmpty() ? "The arguments" : field;
        return switch (error.getKeyword()) {
            case "required" -> quoted(error.getProperty()) + " is missing.";
            case "additionalProperties" -> quoted(error.getProperty()) + " is not an argument of this tool.";
            case "type" ->
                subject + " must be " + expected(path.getNameCount() == 0 ? input : declared(path.getElement(0)));
            case "enum" -> subject + " must be one of: " + options(declared(path.getElement(0))) + ".";
            case "minimum", "maximum" -> {
                var range = declared(path.getElement(0));
                yield subject + " must be from " + range.path("minimum").asInt() + " to "
                        + range.path("maximum").asInt() + ".";
            }
            default -> subject + " does not follow the input schema.";
        };
    }

    private JsonNode declared(Object field) {
        return input.path("properties").path(String.valueOf(field));
    }

    private static String expected(JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "integer" -> "a whole number.";
            case "object" -> "an object.";
            default -> "a string.";
        };
    }

    private static String options(JsonNode schema) {
        var names = new ArrayList<String>();
        schema.path("enum").forEach(option -> names.add(option.asText()));
        return String.join(", ", names);
    }

    private String usage() {
        var required = new ArrayList<String>();
        input.path("required").forEach(name -> required.add(name.asText()));
        var optional = new ArrayList<String>();
        input.path("properties").fieldNames().forEachRemaining(name -> {
            if (!required.contains(name)) {
                optional.add(name);
            }
        });
        return "It needs: " + listed(required) + ". It may have: " + listed(optional) + ".";
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }

    private static String quoted(String name) {
        return "\"" + Printable.of(name, LONGEST_ECHO) + "\"";
    }
}
