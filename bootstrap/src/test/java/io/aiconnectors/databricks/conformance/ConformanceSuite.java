package io.aiconnectors.databricks.conformance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs `@modelcontextprotocol/conformance`, as pinned in `conformance/package-lock.json`.
final class ConformanceSuite {
    private final Node node;
    private final Path expectations;

    /// @param expectations the file of expected failures, beside the suite's `package.json`
    ConformanceSuite(Node node, String expectations) {
        this.node = node;
        this.expectations = node.file(expectations);
    }

    /// Runs exactly the server scenarios that a revision requires.
    Verdict requirements(String revision, URI url) throws IOException, InterruptedException {
        return run(url, List.of("--requirements", revision));
    }

    /// Runs one scenario.
    Verdict scenario(String name, String revision, URI url) throws IOException, InterruptedException {
        return run(url, List.of("--scenario", name, "--spec-version", revision));
    }

    private Verdict run(URI url, List<String> what) throws IOException, InterruptedException {
        var results = Files.createTempDirectory("conformance");
        var arguments = new ArrayList<>(List.of("server", "--url", url.toString()));
        arguments.addAll(what);
        arguments.addAll(List.of("--expected-failures", expectations.toString(), "-o", results.toString()));
        var ended = node.run("node_modules/@modelcontextprotocol/conformance/dist/index.js", arguments, "");
        try (var folders = Files.list(results)) {
            var tallies =
                    folders.sorted().map(folder -> Tally.of(results, folder)).toList();
            return new Verdict(ended.exit(), tallies, ended.output());
        }
    }
}
