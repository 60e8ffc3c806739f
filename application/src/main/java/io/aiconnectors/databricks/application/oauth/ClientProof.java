package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.secret.Secret;

/// What the `Authorization` header says about the client that asks for tokens (RFC 6749 §2.3.1).
public sealed interface ClientProof {
    /// Nothing: whatever is said stands in the form.
    record None() implements ClientProof {}

    record Basic(ClientId client, Secret secret) implements ClientProof {}

    /// Something else than Basic credentials.
    record Unreadable() implements ClientProof {}
}
