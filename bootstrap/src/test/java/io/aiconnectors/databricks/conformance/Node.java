package io.aiconnectors.databricks.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The Node.js that the launcher found, for the scripts and packages in `conformance/`.
record Node(String executable, Path folder) {
    private static final long WITHIN_MINUTES = 3;

    /// @throws IllegalStateException when the launcher has not prepared it
    static Node prepared() {
        var executable = System.getenv("CONNECTOR_NODE");
        if (executable == null || executable.isBlank()) {
            throw new IllegalStateException("CONNECTOR_NODE is not set: run this test by ./connector test");
        }
        return new Node(executable, Path.of("").toAbsolutePath().resolveSibling("conformance"));
    }

    /// How a script ended, and all it printed.
    record Ended(int exit, String output) {}

    Path file(String name) {
        return folder.resolve(name);
    }

    /// Runs a script.
    ///
    /// @param input what it reads from its standard input; secrets go here, not into arguments
    Ended run(String script, List<String> arguments, String input) throws IOException, InterruptedException {
        var output = Files.createTempFile("node", ".txt");
        var command = new ArrayList<>(List.of(executable, file(script).toString()));
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try (var standardInput = process.getOutputStream()) {
            standardInput.write(input.getBytes(StandardCharsets.UTF_8));
        }
        if (!process.waitFor(WITHIN_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return new Ended(-1, script + " did not end within " + WITHIN_MINUTES + " minutes");
        }
        return new Ended(process.exitValue(), Files.readString(output));
    }
}
