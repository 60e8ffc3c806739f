package io.aiconnectors.databricks.adapter.opa.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The real engine with the policy as it is shipped, for tests.
public final class RealOpa {
    private RealOpa() {}

    /// The pinned binary. A test that cannot have it fails: a policy that was not asked was not tested.
    public static Path binary() {
        var path = setting();
        if (path == null || path.isBlank()) {
            throw new AssertionError("CONNECTOR_OPA does not name an OPA binary; run ./connector test, which gets one");
        }
        return Path.of(path);
    }

    /// Builds the bundle and starts OPA on it; all files are in `directory`.
    public static OpaProcess start(Path directory) throws IOException, InterruptedException {
        var keys = SigningKeys.in(directory);
        bundle(root().resolve("policies"), directory.resolve("policy.tar.gz"), keys.signing());
        return switch (OpaProcess.start(settings(directory, keys), new SecureRandom())) {
            case OpaStart.Started(var process) -> process;
            case OpaStart.NotStarted(var reason) -> throw new AssertionError(reason);
        };
    }

    /// What [#start(Path)] starts with.
    static OpaProcessSettings settings(Path directory, SigningKeys keys) {
        return OpaProcessSettings.of(
                binary(),
                directory.resolve("policy.tar.gz"),
                keys.published(),
                directory.resolve("opa"),
                directory.resolve("decisions.log"));
    }

    /// Builds the bundle of the policies in a folder.
    static Path bundle(Path policies, Path file, String... signing) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(policies.resolve("bundle").toString(), file.toString()));
        command.addAll(List.of(signing));
        PolicyWorkshop.run(command, Map.of("OPA", binary().toString()));
        return file;
    }

    /// The checkout.
    public static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return folder;
            }
        }
        throw new AssertionError("the tests run within the repository");
    }

    private static @Nullable String setting() {
        var property = System.getProperty("CONNECTOR_OPA");
        return property == null ? System.getenv("CONNECTOR_OPA") : property;
    }
}
