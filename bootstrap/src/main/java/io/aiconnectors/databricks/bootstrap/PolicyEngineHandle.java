package io.aiconnectors.databricks.bootstrap;

import io.aiconnectors.databricks.adapter.opa.process.OpaProcess;
import io.aiconnectors.databricks.adapter.opa.process.OpaProcessSettings;
import io.aiconnectors.databricks.adapter.opa.process.OpaStart;
import io.aiconnectors.databricks.bootstrap.settings.PolicyEngine;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The policy engine that we talk to: the token for it, and how to let go of it in the end.
record PolicyEngineHandle(Secret token, Runnable release) {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyEngineHandle.class);

    /// Takes hold of it: reads the token of a sidecar, or starts the child.
    ///
    /// @throws StartRefused if it cannot be had
    static PolicyEngineHandle take(PolicyEngine engine) {
        return switch (engine) {
            case PolicyEngine.Sidecar sidecar -> new PolicyEngineHandle(token(sidecar.tokenFile()), () -> {});
            case PolicyEngine.Child child -> start(child);
        };
    }

    private static Secret token(Path file) {
        try {
            return Secret.of(Files.readString(file).strip());
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new StartRefused("OPA_TOKEN_FILE: cannot be read or is empty. Let it name a file with the token");
        }
    }

    private static PolicyEngineHandle start(PolicyEngine.Child child) {
        try {
            var folder = Files.createTempDirectory("connector-opa");
            var settings = OpaProcessSettings.of(
                            child.binary(), child.bundle(), child.key(), folder, folder.resolve("decisions.log"))
                    .at(child.url().getPort());
            return switch (OpaProcess.start(settings, new SecureRandom())) {
                case OpaStart.Started(var process) ->
                    new PolicyEngineHandle(process.token(), () -> {
                        process.close();
                        delete(folder);
                    });
                case OpaStart.NotStarted(var reason) -> throw new StartRefused(reason);
            };
        } catch (IOException noFolder) {
            throw new StartRefused("no folder could be made for the policy engine's files");
        }
    }

    /// Nothing in it is worth keeping once the engine has ended as it was told to.
    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException left) {
            LOG.warn("the policy engine's folder {} could not be deleted", folder);
        }
    }
}
