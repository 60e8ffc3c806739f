package io.aiconnectors.databricks.bench.explain;

import static io.aiconnectors.databricks.bench.policy.Json.below;
import static io.aiconnectors.databricks.bench.policy.Json.with;
import static io.aiconnectors.databricks.bench.policy.Json.without;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What could be otherwise about what was asked and who asks: each change is of one fact.
final class FactChanges {
    private static final String OTHER_SPACE = "00000000000000000000000000000000";

    private final Situation now;
    private final List<Change> found = new ArrayList<>();

    private FactChanges(Situation now) {
        this.now = now;
    }

    static List<Change> of(Situation now) {
        var changes = new FactChanges(now);
        changes.ofCaller();
        changes.ofTarget();
        changes.ofArguments();
        now.resource()
                .path("statements")
                .properties()
                .forEach(statement -> changes.ofStatement(
                        statement.getKey(), below("/resource/statements", statement.getKey()), statement.getValue()));
        changes.ofAssets();
        return changes.found;
    }

    private void ofCaller() {
        var grants = now.document("mcp/tools/grants");
        var caller = now.input().path("caller");
        var scope = grants.path("required_scope");
        if (scope.isTextual() && !holds(caller.path("scopes"), scope.asText())) {
            add(Change.Kind.CALLER, "with the scope " + scope.asText() + " in the token", "/caller/scopes/99", scope);
        }
        for (var index = 0; index < caller.path("scopes").size(); index++) {
            drop(
                    Change.Kind.CALLER,
                    "without the scope " + text(caller.path("scopes").path(index)),
                    "/caller/scopes/" + index);
        }
        for (var index = 0; index < caller.path("groups").size(); index++) {
            drop(
                    Change.Kind.CALLER,
                    "without the group " + text(caller.path("groups").path(index)),
                    "/caller/groups/" + index);
        }
        grants.path("groups").fieldNames().forEachRemaining(group -> {
            if (!holds(caller.path("groups"), group)) {
                add(
                        Change.Kind.CALLER,
                        "as a member of the group " + group,
                        "/caller/groups/999999",
                        TextNode.valueOf(group));
            }
        });
    }

    private void ofTarget() {
        var space = now.resource().path("space_id");
        if (space.isTextual()) {
            var input = with(now.input(), "/resource/space_id", TextNode.valueOf(OTHER_SPACE));
            if (now.resource().has("tool")) {
                var name = now.toolEntry().replace("{space_id}", OTHER_SPACE);
                input = with(input, "/resource/tool", TextNode.valueOf(name));
            }
            add(Change.Kind.FACT, "the Genie space is " + space.asText(), input);
        }
        for (var entry : now.document("mcp/upstream/tools").path(now.server()).path("allowed")) {
            var name = entry.asText().replace("{space_id}", space.asText());
            if (!name.equals(now.resource().path("tool").asText())) {
                add(
                        Change.Kind.FACT,
                        "the upstream tool is " + now.resource().path("tool").asText() + ", not " + name,
                        with(now.input(), "/resource/tool", TextNode.valueOf(name)));
            }
        }
    }

    private void ofArguments() {
        now.resource().path("arguments").fieldNames().forEachRemaining(name -> {
            var input = without(now.input(), below("/resource/arguments", name));
            if (input.path("resource").path("statements").has(name)) {
                input = without(input, below("/resource/statements", name));
            }
            add(Change.Kind.FACT, "there is an argument " + name, input);
        });
    }

    private void ofStatement(String argument, String at, JsonNode facts) {
        var prefix = "the statement in " + argument + " ";
        facts.properties().forEach(fact -> {
            var pointer = at + "/" + fact.getKey();
            var value = fact.getValue();
            if (value.isArray()) {
                for (var index = 0; index < value.size(); index++) {
                    drop(
                            Change.Kind.FACT,
                            prefix + "has " + text(value.path(index)) + " among its " + words(fact.getKey()),
                            pointer + "/" + index);
                }
            } else if (value.isBoolean() && value.asBoolean() && !fact.getKey().equals("parse_ok")) {
                add(Change.Kind.FACT, prefix + "has " + words(fact.getKey()), pointer, BooleanNode.FALSE);
            } else if (fact.getKey().equals("statement_count") && value.asInt() != 1) {
                add(Change.Kind.FACT, prefix + "is " + value.asInt() + " statements", pointer, IntNode.valueOf(1));
            } else if (value.isInt()
                    && (fact.getKey().equals("length") || fact.getKey().equals("depth"))) {
                add(Change.Kind.FACT, prefix + "has a " + fact.getKey() + " of " + value, pointer, IntNode.valueOf(1));
            } else if (fact.getKey().endsWith("kind")
                    && value.isTextual()
                    && !value.asText().equals("query")) {
                add(
                        Change.Kind.FACT,
                        prefix + "has the " + words(fact.getKey()) + " " + value.asText(),
                        pointer,
                        TextNode.valueOf("query"));
            }
        });
    }

    private void ofAssets() {
        var chain = now.input().at("/candidates/0/chain");
        for (var level = 0; level < chain.size(); level++) {
            var named = " of the " + chain.path(level).path("level").asText();
            var at = "/candidates/0/chain/" + level;
            var tags = chain.path(level).path("tags");
            for (var index = 0; index < tags.size(); index++) {
                drop(Change.Kind.FACT, "the tag " + text(tags.path(index)) + named, at + "/tags/" + index);
            }
            if (!chain.path(level).path("read").asBoolean()) {
                add(Change.Kind.FACT, "the tags" + named + " could not be read", at + "/read", BooleanNode.TRUE);
            }
        }
    }

    private void drop(Change.Kind kind, String what, String pointer) {
        add(kind, what, without(now.input(), pointer));
    }

    private void add(Change.Kind kind, String what, String pointer, JsonNode value) {
        add(kind, what, with(now.input(), pointer, value));
    }

    private void add(Change.Kind kind, String what, ObjectNode input) {
        found.add(new Change(kind, what, "", now.instead(input)));
    }

    private static boolean holds(JsonNode list, String text) {
        return list.valueStream().anyMatch(entry -> entry.asText().equals(text));
    }

    private static String words(String name) {
        return name.replace('_', ' ');
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(JsonNode::asText).collect(Collectors.joining("."));
        }
        return value.isObject()
                ? value.path("key").asText() + "=" + value.path("value").asText()
                : value.asText();
    }
}
