package io.aiconnectors.databricks.adapter.opa.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
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
        var bundle = bundle(directory.resolve("policy.tar.gz"));
        var settings = OpaProcessSettings.of(binary(), bundle, directory.resolve("opa"), directory.resolve("opa.log"));
        return switch (OpaProcess.start(settings, new SecureRandom())) {
            case OpaStart.Started(var process) -> process;
            case OpaStart.NotStarted(var reason) ->
                throw new AssertionError(reason + "\n" + Files.readString(settings.log()));
        };
    }

    private static Path bundle(Path file) throws IOException, InterruptedException {
        var build = new ProcessBuilder(root().resolve("policies/bundle").toString(), file.toString())
                .redirectErrorStream(true);
        build.environment().put("OPA", binary().toString());
        var process = build.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
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
