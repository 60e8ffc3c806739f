package io.aiconnectors.databricks.bench.explain;

import static io.aiconnectors.databricks.bench.policy.Json.below;
import static io.aiconnectors.databricks.bench.policy.Json.with;
import static io.aiconnectors.databricks.bench.policy.Json.without;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What could be otherwise in the data files: each change is of one entry, and of such as the question is about.
final class DataChanges {
    private static final String CATALOGUE = "mcp/tools/catalogue";
    private static final String SHAPES = "mcp/arguments/shapes";
    private static final String GRANTS = "mcp/tools/grants";
    private static final String RULES = "mcp/sql/rules";

    private final Situation now;
    private final List<Change> found = new ArrayList<>();

    private DataChanges(Situation now) {
        this.now = now;
    }

    static List<Change> of(Situation now) {
        var changes = new DataChanges(now);
        for (var document : now.documents()) {
            // The one changes with the connector alone; of the other, only the shape of this very tool matters.
            if (!document.equals(CATALOGUE) && !document.equals(SHAPES)) {
                changes.walk(document, "", now.document(document));
            }
        }
        changes.ofNewGroups();
        changes.ofStatementArgument();
        changes.found.addAll(ShapeChanges.of(now));
        return changes.found;
    }

    private void walk(String document, String at, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(entry -> walk(document, below(at, entry.getKey()), entry.getValue()));
        } else if (value.isArray()) {
            ofList(document, at, value);
        } else if (value.isNumber()) {
            raised(document, at, value);
        } else if (at.startsWith("/modes/")) {
            var mode = value.asText().equals("observe") ? "enforce" : "observe";
            entry(document, at, name(at) + ": " + mode + " instead of " + value.asText(), TextNode.valueOf(mode));
        } else if (at.equals("/required_scope")) {
            entry(document, at, "another scope than " + value.asText(), TextNode.valueOf(value.asText() + "?"));
        }
    }

    private void ofList(String document, String at, JsonNode list) {
        var mentioned = mentioned(document, at);
        for (var index = 0; index < list.size(); index++) {
            var entry = list.path(index).asText();
            // Of what stands for itself alone, only what is asked about can matter.
            if (!document.equals("mcp/sql/known_functions") || mentioned.contains(entry)) {
                var pointer = at + "/" + index;
                found.add(new Change(
                        Change.Kind.ENTRY,
                        name(at) + " without " + entry,
                        now.place(document, pointer),
                        now.instead(document, without(now.document(document), pointer))));
            }
        }
        mentioned.stream()
                .filter(text ->
                        list.valueStream().noneMatch(entry -> entry.asText().equals(text)))
                .forEach(text -> addition(
                        document, at, name(at) + " with " + text, at + "/" + list.size(), TextNode.valueOf(text)));
    }

    /// What the question mentions that could stand in the list.
    private Set<String> mentioned(String document, String at) {
        var list = at.substring(at.lastIndexOf('/') + 1);
        return switch (document) {
            case GRANTS -> Set.of(now.input().path("tool").asText());
            case "mcp/upstream/tools" -> at.startsWith("/" + now.server() + "/") ? Set.of(now.toolEntry()) : Set.of();
            case "mcp/upstream/spaces" -> texts(now.resource().path("space_id"));
            case "mcp/sql/known_functions" -> now.ofStatements("functions");
            case RULES ->
                switch (list) {
                    case "kinds" ->
                        now.statements()
                                .map(facts -> facts.path("kind").asText())
                                .collect(Collectors.toCollection(LinkedHashSet::new));
                    case "denied_functions", "denied_table_functions", "allowed_table_functions" ->
                        now.ofStatements("functions", "table_functions");
                    case "system_tables", "withheld_tables" -> tables();
                    default -> Set.of();
                };
            case "mcp/assets/classification" ->
                now.tags()
                        .map(tag -> tag.path(list.endsWith("keys") ? "key" : "value")
                                .asText())
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
            default -> Set.of();
        };
    }

    private Set<String> tables() {
        return now.statements()
                .flatMap(facts -> facts.path("tables").valueStream())
                .filter(table -> table.size() == 3)
                .map(table -> table.valueStream().map(JsonNode::asText).collect(Collectors.joining(".")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> texts(JsonNode value) {
        return value.isTextual() ? Set.of(value.asText()) : Set.of();
    }

    private void raised(String document, String at, JsonNode limit) {
        now.statements()
                .flatMap(facts -> Stream.of(facts.path("length"), facts.path("depth")))
                .mapToInt(JsonNode::asInt)
                .filter(needed -> needed > limit.asInt())
                .distinct()
                .forEach(needed -> entry(
                        document, at, name(at) + ": " + needed + " instead of " + limit, IntNode.valueOf(needed)));
    }

    private void ofNewGroups() {
        var granted = now.document(GRANTS).path("groups");
        if (!granted.isObject()) {
            return;
        }
        var tool = now.input().path("tool").asText();
        now.input().path("caller").path("groups").forEach(group -> {
            if (!granted.has(group.asText())) {
                addition(
                        GRANTS,
                        "/groups",
                        "groups with " + group.asText() + ": [" + tool + "]",
                        below("/groups", group.asText()),
                        JsonNodeFactory.instance.arrayNode().add(tool));
            }
        });
    }

    private void ofStatementArgument() {
        var known = now.document(RULES).path("statement_arguments");
        if (!known.isObject() || !now.server().equals("sql") || known.has(now.toolEntry())) {
            return;
        }
        var pointer = below("/statement_arguments", now.toolEntry());
        var text = "statement_arguments with " + now.toolEntry() + ": ";
        now.resource()
                .path("statements")
                .fieldNames()
                .forEachRemaining(argument ->
                        addition(RULES, "/statement_arguments", text + argument, pointer, TextNode.valueOf(argument)));
        addition(
                RULES,
                "/statement_arguments",
                text + "null, if it runs no statement",
                pointer,
                JsonNodeFactory.instance.nullNode());
    }

    private void entry(String document, String pointer, String text, JsonNode value) {
        found.add(new Change(
                Change.Kind.ENTRY,
                text,
                now.place(document, pointer),
                now.instead(document, with(now.document(document), pointer, value))));
    }

    private void addition(String document, String list, String text, String pointer, JsonNode value) {
        found.add(new Change(
                closes(document, list) ? Change.Kind.RESTRICTION : Change.Kind.ADDITION,
                text,
                now.place(document, list),
                now.instead(document, with(now.document(document), pointer, value))));
    }

    private static boolean closes(String document, String list) {
        return switch (document) {
            case "mcp/upstream/spaces" -> true;
            case "mcp/assets/classification" -> !list.equals("/except_values");
            default ->
                Stream.of(
                                "/blocked",
                                "/denied_functions",
                                "/denied_table_functions",
                                "/system_tables",
                                "/withheld_tables")
                        .anyMatch(list::endsWith);
        };
    }

    /// How people call what a pointer points to.
    static String name(String pointer) {
        return pointer.substring(1).replace("/", ".").replace("~1", "/").replace("~0", "~");
    }
}
