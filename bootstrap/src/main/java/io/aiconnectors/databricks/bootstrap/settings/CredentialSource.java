package io.aiconnectors.databricks.bootstrap.settings;

import java.nio.file.Path;

/// What the connector shows to Entra to prove that it is the registered application, and where that comes from.
public sealed interface CredentialSource {
    /// A client secret.
    record ClientSecret(SecretSource source) implements CredentialSource {}

    /// A PEM file with a certificate and its key, read at the start.
    record Certificate(Path file) implements CredentialSource {}

    /// A file with a token of an issuer that the registration trusts, read for each use.
    record Federated(Path file) implements CredentialSource {}
}
