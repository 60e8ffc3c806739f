package io.aiconnectors.databricks.bootstrap.why;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The policies as they stand in a folder: where a rule is, and which rules say a code. They may be another revision
/// than the one that decided.
final class PolicyText {
    private static final Pattern RULE = Pattern.compile("\"rule\": *\"([a-z_.]+)\"");
    private static final Pattern PACKAGE = Pattern.compile("package ([a-z_.]+)");

    /// A line of a policy.
    ///
    /// @param rule  its name; empty where the line does not name one
    /// @param title what the rule is called in words; empty when it has none
    /// @param place file and line, below the folder of the policies; empty when it is not there
    record Place(String rule, String title, String place) {}

    private record Source(String name, String module, List<String> lines) {}

    private final List<Source> sources;

    private PolicyText(List<Source> sources) {
        this.sources = List.copyOf(sources);
    }

    /// Reads it; without a folder, nothing is known.
    ///
    /// @throws IllegalArgumentException if the folder cannot be read
    static PolicyText of(Optional<Path> folder) {
        return new PolicyText(folder.map(PolicyText::read).orElse(List.of()));
    }

    private static List<Source> read(Path folder) {
        try (var files = Files.walk(folder)) {
            var found = new ArrayList<Source>();
            for (var file : files.filter(PolicyText::isRule).sorted().toList()) {
                var lines = Files.readAllLines(file);
                var module = lines.stream()
                        .map(PACKAGE::matcher)
                        .filter(Matcher::matches)
                        .map(match -> match.group(1))
                        .findFirst()
                        .orElse("");
                found.add(new Source(folder.relativize(file).toString(), module, lines));
            }
            return found;
        } catch (IOException | UncheckedIOException _) {
            throw new IllegalArgumentException("the policies cannot be read: " + folder);
        }
    }

    private static boolean isRule(Path file) {
        var name = file.toString();
        return name.endsWith(".rego") && !name.endsWith("_test.rego");
    }

    /// Where a rule is, by its name such as `mcp.upstream.blocked`.
    Place rule(String name) {
        var dot = Math.max(0, name.lastIndexOf('.'));
        var module = name.substring(0, dot);
        var head = Pattern.compile(
                "(default )?" + Pattern.quote(name.substring(Math.min(name.length(), dot + 1))) + "(\\b|\\().*");
        for (var source : sources) {
            for (var at = 0;
                    source.module().equals(module) && at < source.lines().size();
                    at++) {
                if (head.matcher(source.lines().get(at)).matches()) {
                    return new Place(name, title(source, at), source.name() + ":" + (at + 1));
                }
            }
        }
        return new Place(name, "", "");
    }

    /// Every place that says a code.
    List<Place> saying(String code) {
        var found = new ArrayList<Place>();
        for (var source : sources) {
            for (var at = 0; at < source.lines().size(); at++) {
                var line = source.lines().get(at);
                if (line.contains("\"" + code + "\"")) {
                    var rule = RULE.matcher(line);
                    found.add(
                            rule.find()
                                    ? rule(rule.group(1))
                                    : new Place("", title(source, at), source.name() + ":" + (at + 1)));
                }
            }
        }
        return found;
    }

    /// The title in the annotations above a rule.
    private static String title(Source source, int rule) {
        for (var at = rule; at >= 0 && !source.lines().get(at).isBlank(); at--) {
            if (source.lines().get(at).startsWith("# title: ")) {
                return source.lines().get(at).substring("# title: ".length());
            }
        }
        return "";
    }
}
