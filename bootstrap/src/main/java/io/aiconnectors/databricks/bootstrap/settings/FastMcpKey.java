package io.aiconnectors.databricks.bootstrap.settings;

/// What the records of a FastMCP server are encrypted with, as its operator knows it.
public sealed interface FastMcpKey {
    /// They are not, or it was not said.
    record None() implements FastMcpKey {}

    /// A Fernet key.
    record Given(SecretSource key) implements FastMcpKey {}

    /// A key made of a passphrase and a salt.
    record Derived(SecretSource material, String salt) implements FastMcpKey {}

    /// The key of FastMCP's own default, made of its client secret at Entra.
    record OfClientSecret(SecretSource clientSecret) implements FastMcpKey {}
}
