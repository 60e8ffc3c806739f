package io.aiconnectors.databricks.bench.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// One version of the policies, in a folder, and what it decides.
public final class Policies {
    private final Path folder;
    private final Opa opa;

    /// The policies of a folder such as `policies/` of a checkout, or of an unpacked bundle.
    ///
    /// @throws Mistake when the folder holds none
    public Policies(Path folder, Opa opa) {
        if (!Files.isRegularFile(folder.resolve("mcp/decision/decision.rego"))) {
            throw new Mistake(folder + " holds no policies: there is no mcp/decision/decision.rego");
        }
        this.folder = folder;
        this.opa = opa;
    }

    public Path folder() {
        return folder;
    }

    /// Decides every question, in their order, in one run of the engine.
    public List<Verdict> decide(List<Question> questions) {
        var asked = JsonNodeFactory.instance.objectNode();
        var list = asked.putArray("questions");
        for (var index = 0; index < questions.size(); index++) {
            var question = questions.get(index);
            var entry = list.addObject().put("index", index).put("screens", question.screens());
            entry.set("input", question.input());
            var data = entry.putObject("data");
            question.data().forEach(data::set);
        }
        var verdicts =
                new ArrayList<>(questions.stream().map(_ -> Verdict.none()).toList());
        opa.eval(folder, query(questions), asked).forEach(found -> {
            var answer = found.path("answer");
            verdicts.set(
                    found.path("index").asInt(),
                    answer.has("visible") ? Verdict.onScreen(answer) : Verdict.onCall(answer));
        });
        return verdicts;
    }

    // Each document stands for itself unless the question brings another. What is put in place is named first: within
    // an expression with `with`, the engine reads references to the input in what was put in place already.
    private static String query(List<Question> questions) {
        var named = new StringBuilder();
        var instead = new StringBuilder();
        questions.stream()
                .flatMap(question -> question.data().keySet().stream())
                .distinct()
                .sorted()
                .forEach(document -> {
                    var name = document.replace('/', '_');
                    named.append("\n  %s := object.get(question.data, \"%s\", %s)"
                            .formatted(name, document, reference(document)));
                    instead.append(" with %s as %s".formatted(reference(document), name));
                });
        return "array.concat(" + entrypoint("call", "not question.screens", named, instead) + ", "
                + entrypoint("screen", "question.screens", named, instead) + ")";
    }

    private static String entrypoint(String name, String which, CharSequence named, CharSequence instead) {
        return """
            [found |
              some question in input.questions
              %s
              asked := question.input%s
              answer := data.mcp.decision.%s with input as asked%s
              found := {"index": question.index, "answer": answer}
            ]\
            """.formatted(which, named, name, instead);
    }

    /// What a document of the data files holds, as the engine reads it; missing when there is no such document.
    public JsonNode document(String name) {
        return documents(List.of(name)).getOrDefault(name, JsonNodeFactory.instance.missingNode());
    }

    /// What each of these documents holds; those that are not there are left out.
    public SortedMap<String, JsonNode> documents(List<String> names) {
        var query = new StringBuilder("[found | some found in [");
        names.forEach(name -> query.append("[d | d := [\"")
                .append(name)
                .append("\", ")
                .append(reference(name))
                .append("]],"));
        var found = new TreeMap<String, JsonNode>();
        opa.eval(folder, query + "]]", JsonNodeFactory.instance.objectNode())
                .forEach(pair ->
                        pair.forEach(document -> found.put(document.path(0).asText(), document.path(1))));
        return found;
    }

    /// The names of all documents that have a data file of their own.
    public List<String> dataFiles() {
        try (var files = Files.walk(folder.resolve("mcp"))) {
            return files.filter(file -> file.endsWith("data.yaml"))
                    .map(file -> folder.relativize(file.getParent()).toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new Mistake(folder + " cannot be read");
        }
    }

    /// Where the entries of a data file stand.
    public Lines lines(String document) {
        return Lines.of(folder.resolve(document).resolve("data.yaml"));
    }

    /// What is known of each rule, by its name.
    public Rules rules() {
        return Rules.of(opa.annotations(folder));
    }

    private static String reference(String document) {
        var steps = new StringBuilder("data");
        Arrays.stream(document.split("/"))
                .forEach(step -> steps.append("[\"").append(step).append("\"]"));
        return steps.toString();
    }
}
