package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.stage.StageSettings;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A copy of the policies that a test may edit, with a key of its own and the bundle that is built of it.
final class PolicyCheckout {
    private final Path folder;
    private final StageSettings settings;

    private PolicyCheckout(Path folder, StageSettings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /// Copies them, makes the key as the launcher does, and builds the bundle.
    ///
    /// @param usual everything but bundle and key
    static PolicyCheckout in(Path folder, StageSettings usual) throws IOException, InterruptedException {
        var settings = new StageSettings(
                usual.connectorClasspath(),
                usual.opa(),
                folder.resolve("policies.tar.gz").toString(),
                folder.resolve("public.pem").toString());
        var checkout = new PolicyCheckout(folder, settings);
        var root = root();
        run(new ProcessBuilder("cp", "-R", root.resolve("policies").toString(), folder.toString()));
        run(new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                root.resolve("launcher/NewKey.java").toString(),
                checkout.key().toString(),
                settings.policyKey()));
        run(checkout.policies("bundle", Path.of(settings.policyBundle()), checkout.signing()));
        return checkout;
    }

    /// What a stage is set with.
    StageSettings settings() {
        return settings;
    }

    /// A file of the policies.
    Path file(String name) {
        return folder.resolve("policies").resolve(name);
    }

    /// The key that the bundle is signed with.
    Path key() {
        return folder.resolve("secret.pem");
    }

    /// Begins to build the bundle at every save, as the launcher does beside a sandbox.
    Process watch(Path said) throws IOException {
        return policies("watch", Path.of(settings.policyBundle()), signing())
                .redirectOutput(said.toFile())
                .start();
    }

    /// Builds a bundle that nobody signed.
    Path unsigned() throws IOException, InterruptedException {
        var bundle = folder.resolve("unsigned.tar.gz");
        run(policies("bundle", bundle, List.of()));
        return bundle;
    }

    private List<String> signing() {
        return List.of("--signing-alg", "ES256", "--signing-key", key().toString());
    }

    private ProcessBuilder policies(String script, Path out, List<String> options) {
        var command = new ArrayList<>(List.of(file(script).toString(), out.toString()));
        command.addAll(options);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("OPA", settings.opa());
        return builder;
    }

    private static void run(ProcessBuilder builder) throws IOException, InterruptedException {
        var process = builder.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static Path root() {
        for (var folder = new File("").getAbsoluteFile(); folder != null; folder = folder.getParentFile()) {
            if (Files.isDirectory(folder.toPath().resolve(".mvn"))) {
                return folder.toPath();
            }
        }
        throw new AssertionError("the tests run within the repository");
    }
}
