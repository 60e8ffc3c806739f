package io.aiconnectors.databricks.bench.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.bench.policy.Lines;
import io.aiconnectors.databricks.bench.policy.Question;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Stream;

/// A question beside the data files it is decided by, as they are or as they would be.
///
/// @param shipped what the data files hold, by document
/// @param lines   where their entries stand, by document
record Situation(Question question, Map<String, JsonNode> shipped, Map<String, Lines> lines) {
    /// The same data, another question.
    Situation with(Question other) {
        return new Situation(other, shipped, lines);
    }

    ObjectNode input() {
        return question.input();
    }

    JsonNode resource() {
        return input().path("resource");
    }

    /// The names of the documents.
    Iterable<String> documents() {
        return shipped.keySet();
    }

    /// What a document holds in this situation; missing when there is none.
    JsonNode document(String name) {
        return question.data().getOrDefault(name, shipped.getOrDefault(name, input().path("no such document")));
    }

    /// The question as if the document held something else.
    Question instead(String document, JsonNode holds) {
        var data = new HashMap<>(question.data());
        data.put(document, holds);
        return new Question(question.input(), data);
    }

    /// The question as if something else were asked.
    Question instead(ObjectNode input) {
        return new Question(input, question.data());
    }

    /// Where an entry of a document stands, or would stand.
    String place(String document, String pointer) {
        var known = lines.get(document);
        return document + "/data.yaml:" + (known == null ? 1 : known.of(pointer));
    }

    /// The managed MCP server that the call goes to; empty when it goes to none.
    String server() {
        return switch (resource().path("kind").asText()) {
            case "sql_tool" -> "sql";
            case "genie_tool" -> "genie";
            default -> "";
        };
    }

    /// The upstream tool as the data files name it, with the Genie space left open.
    String toolEntry() {
        var name = resource().path("tool").asText();
        var space = resource().path("space_id").asText();
        return space.isEmpty() ? name : name.replace(space, "{space_id}");
    }

    /// The facts of every statement.
    Stream<JsonNode> statements() {
        return resource().path("statements").valueStream();
    }

    /// What all statements have under a field that is a list of texts.
    SequencedSet<String> ofStatements(String... fields) {
        var found = new LinkedHashSet<String>();
        for (var field : fields) {
            statements().forEach(statement -> statement.path(field).forEach(value -> found.add(value.asText())));
        }
        return found;
    }

    /// The tags of every asset.
    Stream<JsonNode> tags() {
        return input().path("candidates")
                .valueStream()
                .flatMap(candidate -> candidate.path("chain").valueStream())
                .flatMap(level -> level.path("tags").valueStream());
    }
}
