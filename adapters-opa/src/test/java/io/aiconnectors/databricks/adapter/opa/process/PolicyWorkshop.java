package io.aiconnectors.databricks.adapter.opa.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Policies to play with, and bundles of them: good ones and such as nobody should take.
final class PolicyWorkshop {
    private final Path directory;
    private final SigningKeys keys;
    private final Path policies;
    private int built;

    /// Takes a copy of the policies as they are shipped.
    ///
    /// @param keys what a good bundle is signed with
    PolicyWorkshop(Path directory, SigningKeys keys) throws IOException, InterruptedException {
        this.directory = directory;
        this.keys = keys;
        this.policies = directory.resolve("policies");
        run("cp", "-R", RealOpa.root().resolve("policies").toString(), policies.toString());
    }

    /// Adds a line to a file of the policies.
    void add(String file, String line) throws IOException {
        var path = policies.resolve(file);
        Files.writeString(path, Files.readString(path) + line + "\n");
    }

    Path signed() throws IOException, InterruptedException {
        return RealOpa.bundle(policies, next(), keys.signing());
    }

    Path signedBy(SigningKeys others) throws IOException, InterruptedException {
        return RealOpa.bundle(policies, next(), others.signing());
    }

    Path unsigned() throws IOException, InterruptedException {
        return RealOpa.bundle(policies, next());
    }

    /// A bundle that was signed and then changed.
    Path tampered() throws IOException, InterruptedException {
        var open = Files.createDirectory(directory.resolve("open" + built));
        run("tar", "-xzf", signed().toString(), "-C", open.toString());
        var rego = open.resolve("mcp/tools/tools.rego");
        Files.writeString(rego, Files.readString(rego) + "\n# Let me in.\n");
        return archive(open);
    }

    /// A file that is no bundle at all.
    Path rubbish() throws IOException {
        return Files.writeString(next(), "no archive");
    }

    /// Puts a bundle where OPA's parent finds it, in one step.
    static void put(Path bundle, Path place) throws IOException {
        Files.move(bundle, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path archive(Path open) throws IOException, InterruptedException {
        var file = next();
        var command = new ArrayList<>(List.of("tar", "-czf", file.toString(), "-C", open.toString()));
        // By name, since the signature knows them without a `./` before.
        try (var names = Files.list(open)) {
            names.map(name -> name.getFileName().toString()).forEach(command::add);
        }
        run(command, Map.of());
        return file;
    }

    private Path next() {
        built++;
        return directory.resolve("built" + built + ".tar.gz");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        run(List.of(command), Map.of());
    }

    /// Runs a command to its end, which must be a good one.
    static void run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
