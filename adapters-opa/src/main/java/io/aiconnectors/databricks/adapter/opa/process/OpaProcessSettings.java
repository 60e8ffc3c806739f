package io.aiconnectors.databricks.adapter.opa.process;

import java.nio.file.Path;
import java.time.Duration;

/// What to start, and where it may write.
///
/// @param binary    the `opa` executable, version 1.22 or later
/// @param bundle    the policy bundle: an archive or a directory whose manifest names a revision
/// @param directory made if missing, for this process alone: configuration, token and the token's digest
/// @param log       file that takes what OPA prints, its decision log included; appended to
/// @param port      on loopback, or 0 for any free one
/// @param startup   how long the bundles may take to become active
public record OpaProcessSettings(Path binary, Path bundle, Path directory, Path log, int port, Duration startup) {
    private static final int ANY_PORT = 0;

    /// On any free port, within 10 s or not at all.
    public static OpaProcessSettings of(Path binary, Path bundle, Path directory, Path log) {
        return new OpaProcessSettings(binary, bundle, directory, log, ANY_PORT, Duration.ofSeconds(10));
    }

    /// The same on a port of choice.
    public OpaProcessSettings at(int chosen) {
        return new OpaProcessSettings(binary, bundle, directory, log, chosen, startup);
    }
}
