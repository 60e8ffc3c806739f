package io.aiconnectors.databricks.adapter.opa.process;

import java.nio.file.Path;
import java.time.Duration;

/// What to start, and where it may write.
///
/// @param binary    the `opa` executable, version 1.22 or later
/// @param bundle    the policy bundle, an archive whose manifest names a revision, signed; a file that takes its place
///                  is taken up within seconds
/// @param key       PEM file with the public key, on the curve P-256, that the bundle's signature (ES256) is held
///                  against
/// @param directory made if missing, for this process alone: configuration, token and the token's digest
/// @param log       file that takes the decision log; two older ones are kept beside it, of 10 MB at most each
/// @param port      on loopback, or 0 for any free one
/// @param startup   how long the bundles may take to become active
public record OpaProcessSettings(
        Path binary, Path bundle, Path key, Path directory, Path log, int port, Duration startup) {
    private static final int ANY_PORT = 0;

    /// On any free port, within 10 s or not at all.
    public static OpaProcessSettings of(Path binary, Path bundle, Path key, Path directory, Path log) {
        return new OpaProcessSettings(binary, bundle, key, directory, log, ANY_PORT, Duration.ofSeconds(10));
    }

    /// The same on a port of choice.
    public OpaProcessSettings at(int chosen) {
        return new OpaProcessSettings(binary, bundle, key, directory, log, chosen, startup);
    }

    /// The same with more or less time to start.
    public OpaProcessSettings within(Duration patience) {
        return new OpaProcessSettings(binary, bundle, key, directory, log, port, patience);
    }
}
