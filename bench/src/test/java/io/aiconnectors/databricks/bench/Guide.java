package io.aiconnectors.databricks.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The steps that `docs/policy-guide.md` tells people to take, read from its own blocks.
record Guide(List<Step> opening, List<Chapter> changes) {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\S+)(?: (\\S+))?\\n(.*?)^```$");
    private static final Pattern CHANGE = Pattern.compile("(?m)^## (?=\\d)");
    private static final Pattern END = Pattern.compile("(?m)^## (?!\\d)");

    /// A change that is worked to the end.
    record Chapter(String title, List<Step> steps) {
        @Override
        public String toString() {
            return title;
        }
    }

    /// One thing to do.
    sealed interface Step {
        /// Write a file.
        record Write(String file, String text) implements Step {}

        /// Change a file.
        record Edit(String file, String before, String after) implements Step {}

        /// Give a command, which says these lines among others, in this order.
        record Command(String line, List<String> says) implements Step {}
    }

    static Guide read() {
        String text;
        try {
            text = Files.readString(Workshop.checkout().resolve("docs/policy-guide.md"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var parts = CHANGE.splitAsStream(text).toList();
        var changes = new ArrayList<Chapter>();
        for (var index = 1; index < parts.size(); index++) {
            var body = END.splitAsStream(parts.get(index)).findFirst().orElseThrow();
            changes.add(new Chapter(body.lines().findFirst().orElseThrow(), steps(body)));
        }
        return new Guide(steps(parts.getFirst()), changes);
    }

    private static List<Step> steps(String text) {
        var steps = new ArrayList<Step>();
        var blocks = BLOCK.matcher(text);
        while (blocks.find()) {
            switch (blocks.group(1)) {
                case "json" -> steps.add(new Step.Write(blocks.group(2), blocks.group(3)));
                case "diff" -> steps.add(edit(blocks.group(3).lines().toList()));
                case "console" -> commands(blocks.group(3).lines().toList(), steps);
                default -> throw new AssertionError("no step is called " + blocks.group(1));
            }
        }
        return steps;
    }

    private static Step edit(List<String> lines) {
        var file = lines.getFirst();
        if (!file.startsWith("--- ")) {
            throw new AssertionError("no file is named: " + file);
        }
        var body = lines.subList(1, lines.size());
        return new Step.Edit(file.substring(4), without('+', body), without('-', body));
    }

    private static String without(char sign, List<String> lines) {
        return lines.stream()
                .filter(line -> line.charAt(0) != sign)
                .map(line -> line.substring(1) + "\n")
                .collect(Collectors.joining());
    }

    private static void commands(List<String> lines, List<Step> steps) {
        for (var line : lines) {
            if (line.startsWith("$ ")) {
                steps.add(new Step.Command(line.substring(2), new ArrayList<>()));
            } else if (steps.getLast() instanceof Step.Command command) {
                command.says().add(line);
            } else {
                throw new AssertionError("no command says: " + line);
            }
        }
    }
}
