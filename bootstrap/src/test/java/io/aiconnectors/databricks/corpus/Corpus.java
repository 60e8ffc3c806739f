package io.aiconnectors.databricks.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the files of the corpus; their form is described beside them.
final class Corpus {
    private static final Path FOLDER = root().resolve("policies/corpus/sql");
    private static final Pattern ENTRY = Pattern.compile("(?m)^--! (?=.*\\R--! )");
    private static final Pattern CHARACTER = Pattern.compile("\\{\\{U\\+([0-9A-F]{4,6})}}");
    private static final Pattern REPETITION = Pattern.compile("(?s)\\{\\{(\\d+) \\* (.+?)}}");

    private Corpus() {}

    static List<Example> examples() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .flatMap(Corpus::examples)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Example> examples(Path file) {
        try {
            var entries = ENTRY.split(Files.readString(file));
            return Arrays.stream(entries).skip(1).map(entry -> example(file.getFileName() + ": ", entry));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Example example(String file, String entry) {
        var lines = entry.split("\\R", 3);
        return new Example(
                file + lines[0].strip(),
                Expected.parse(lines[1].substring("--! ".length()).strip()),
                expanded(lines[2].strip()));
    }

    /// Puts in what cannot be seen or is too much to read.
    static String expanded(String text) {
        var seen = CHARACTER.matcher(text).replaceAll(found -> quoted(character(found)));
        return REPETITION
                .matcher(seen)
                .replaceAll(found -> quoted(found.group(2).repeat(Integer.parseInt(found.group(1)))));
    }

    private static String character(MatchResult found) {
        return Character.toString(Integer.parseInt(found.group(1), 16));
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("$", "\\$");
    }

    private static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return folder;
            }
        }
        throw new AssertionError("the tests run within the repository");
    }
}
