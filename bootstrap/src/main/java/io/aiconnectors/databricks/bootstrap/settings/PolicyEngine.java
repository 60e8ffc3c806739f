package io.aiconnectors.databricks.bootstrap.settings;

import java.net.URI;
import java.nio.file.Path;

/// The policy engine that decides for us.
public sealed interface PolicyEngine {
    /// Its origin; https, or http on loopback.
    URI url();

    /// Somebody else runs it.
    ///
    /// @param tokenFile file with the bearer token it takes
    record Sidecar(URI url, Path tokenFile) implements PolicyEngine {}

    /// We run it ourselves, as a child that listens at `url`.
    ///
    /// @param binary the `opa` executable
    /// @param bundle the policy bundle, signed
    /// @param key    PEM file with the public key that its signature is held against
    record Child(URI url, Path binary, Path bundle, Path key) implements PolicyEngine {}
}
