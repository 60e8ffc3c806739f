package io.aiconnectors.databricks.bench.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.bench.policy.Question;

/// A call as the audit recorded it before it happened, as far as it can be asked about again.
sealed interface Recorded {
    /// It can be put to a policy.
    ///
    /// @param event    its id in the audit
    /// @param person   who called, for people
    /// @param tool     of the connector
    /// @param upstream whether it goes to an upstream tool; what was passed to it is not in the audit
    record Askable(String event, String person, String tool, boolean upstream, Question question) implements Recorded {}

    /// It was turned away before any policy was asked, and would be again.
    record TurnedAway() implements Recorded {}

    /// The record does not hold what it takes, as those of earlier versions do not.
    record Incomplete() implements Recorded {}

    /// The contract between connector and policy that the bench speaks.
    int CONTRACT = 2;

    /// Reads a record of the phase `opened`.
    static Recorded of(JsonNode line) {
        var about = line.path("resource");
        if (!(about instanceof ObjectNode object)
                || !line.path("groups").isArray()
                || !line.path("scopes").isArray()) {
            return new Incomplete();
        }
        var kind = about.path("kind").asText();
        if (kind.equals("unknown")) {
            return new TurnedAway();
        }
        var upstream = kind.equals("genie_tool") || kind.equals("sql_tool");
        var person = line.path("person");
        var input = JsonNodeFactory.instance.objectNode();
        input.put("contract", CONTRACT);
        var caller = input.putObject("caller")
                .put("tid", person.path("tid").asText())
                .put("oid", person.path("oid").asText())
                .put("upn", person.path("upn").asText())
                .put("client", line.path("client").asText());
        caller.set("groups", line.path("groups"));
        caller.set("scopes", line.path("scopes"));
        input.put("tool", line.path("tool").asText());
        var workspace = line.path("workspace").asText();
        input.put("workspace", workspace.isEmpty() ? null : workspace);
        input.set("resource", resource(kind, upstream, object.deepCopy()));
        var name = person.path("upn").asText();
        return new Askable(
                line.path("event_id").asText(),
                name.isEmpty() ? person.path("oid").asText() : name,
                line.path("tool").asText(),
                upstream,
                Question.of(input));
    }

    // What the question needs beside the names stands for something that no rule objects to, or is left empty.
    private static ObjectNode resource(String kind, boolean upstream, ObjectNode resource) {
        if (kind.equals("search")) {
            resource.put("pattern", "%");
            if (!resource.has("schema")) {
                resource.putNull("schema");
            }
        }
        if (upstream) {
            resource.put("stage", "call");
            resource.putObject("arguments");
            resource.putObject("schema_check").put("status", "fits").putArray("errors");
        }
        if (kind.equals("sql_tool")) {
            resource.putObject("statements");
        }
        return resource;
    }
}
