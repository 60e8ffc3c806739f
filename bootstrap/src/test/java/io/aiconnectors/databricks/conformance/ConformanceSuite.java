package io.aiconnectors.databricks.conformance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs `@modelcontextprotocol/conformance`, as pinned in `conformance/package-lock.json`, on the Node.js that the
/// launcher found.
final class ConformanceSuite {
    private static final long WITHIN_MINUTES = 5;

    private final Path root;
    private final String node;

    private ConformanceSuite(Path root, String node) {
        this.root = root;
        this.node = node;
    }

    /// @throws IllegalStateException when the launcher has not prepared it
    static ConformanceSuite prepared() {
        var node = System.getenv("CONNECTOR_NODE");
        if (node == null || node.isBlank()) {
            throw new IllegalStateException("CONNECTOR_NODE is not set: run this test by ./connector test");
        }
        return new ConformanceSuite(Path.of("").toAbsolutePath().resolveSibling("conformance"), node);
    }

    /// What one run of the suite came to.
    record Verdict(int exit, String output) {}

    /// Runs exactly the server scenarios that a revision requires, judged against the file of expected failures.
    Verdict requirements(String revision, URI url, String expectedFailures) throws IOException, InterruptedException {
        return run(List.of(
                "server",
                "--url",
                url.toString(),
                "--requirements",
                revision,
                "--expected-failures",
                root.resolve(expectedFailures).toString(),
                "--timeout",
                "60000"));
    }

    /// Runs one scenario.
    Verdict scenario(String name, String revision, URI url) throws IOException, InterruptedException {
        return run(List.of("server", "--url", url.toString(), "--scenario", name, "--spec-version", revision));
    }

    private Verdict run(List<String> arguments) throws IOException, InterruptedException {
        var output = Files.createTempFile("conformance", ".txt");
        var results = Files.createTempDirectory("conformance");
        var command = new ArrayList<>(List.of(
                node,
                root.resolve("node_modules/@modelcontextprotocol/conformance/dist/index.js")
                        .toString()));
        command.addAll(arguments);
        command.addAll(List.of("-o", results.toString()));
        var process = new ProcessBuilder(command)
                .directory(results.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(WITHIN_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return new Verdict(-1, "the suite did not end within " + WITHIN_MINUTES + " minutes");
        }
        return new Verdict(process.exitValue(), Files.readString(output));
    }
}
