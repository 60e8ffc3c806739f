package io.aiconnectors.databricks.bench.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What the annotations say of each rule, by name.
public final class Rules {
    /// A rule.
    ///
    /// @param place file and line, below the folder of the policies; empty when it is not known
    public record Rule(String title, String description, String place) {}

    private final Map<String, Rule> byName;

    private Rules(Map<String, Rule> byName) {
        this.byName = byName;
    }

    static Rules of(JsonNode annotations) {
        var found = new TreeMap<String, Rule>();
        annotations.forEach(annotation -> {
            var name = annotation
                    .path("path")
                    .valueStream()
                    .skip(1)
                    .map(step -> step.path("value").asText())
                    .collect(Collectors.joining("."));
            var said = annotation.path("annotations");
            var at = annotation.path("location");
            found.putIfAbsent(
                    name,
                    new Rule(
                            said.path("title").asText(),
                            said.path("description").asText().strip().replaceAll("\\s+", " "),
                            at.path("file").asText() + ":" + at.path("row").asText()));
        });
        return new Rules(found);
    }

    public Rule named(String name) {
        return byName.getOrDefault(name, new Rule(name, "", ""));
    }
}
