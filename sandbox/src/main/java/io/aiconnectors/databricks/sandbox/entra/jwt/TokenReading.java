package io.aiconnectors.databricks.sandbox.entra.jwt;

/// What came of reading a compact JWS.
public sealed interface TokenReading {
    /// Signed with RS256 by a key that the tenant publishes.
    record Genuine(Claims claims) implements TokenReading {}

    /// A JWT, but not signed by a published key, or with another algorithm.
    record Forged() implements TokenReading {}

    /// No JWT at all.
    record Malformed() implements TokenReading {}
}
