package io.aiconnectors.databricks.bootstrap.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the code of the product logs, read from its sources.
final class SourceCode {
    /// Modules that are part of no deployment.
    private static final Pattern ELSEWHERE = Pattern.compile(".*/(sandbox|bench)/.*");

    /// A text that is logged, put together of literals.
    private static final Pattern LOGGED = Pattern.compile(
            "\\.\\s*(?:warn|error|info|debug|log)\\(\\s*(\"(?:[^\"\\\\]|\\\\.)*\"(?:\\s*\\+\\s*\"(?:[^\"\\\\]|\\\\.)*\")*)");

    /// A place that logs, whatever it passes.
    private static final Pattern PLACE =
            Pattern.compile("\\bLOG\\s*\\.\\s*(?:warn|error|info|debug|atWarn|atError|atInfo|atLevel)\\(");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private SourceCode() {}

    /// The files that log.
    static List<Path> logging() {
        return entries(Path.of(".."))
                .map(module -> module.resolve("src/main/java"))
                .filter(sources -> Files.isDirectory(sources)
                        && !ELSEWHERE.matcher(sources.toString()).matches())
                .flatMap(sources -> below(sources))
                .filter(file -> file.toString().endsWith(".java")
                        && PLACE.matcher(text(file)).find())
                .toList();
    }

    private static Stream<Path> entries(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> below(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The texts that a file logs.
    static List<String> texts(Path file) {
        return LOGGED.matcher(text(file))
                .results()
                .map(match -> literals(match.group(1)))
                .toList();
    }

    private static String literals(String expression) {
        var text = new StringBuilder();
        LITERAL.matcher(expression).results().forEach(literal -> text.append(literal.group(1)));
        return text.toString();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
