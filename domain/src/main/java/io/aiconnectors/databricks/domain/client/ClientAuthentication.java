package io.aiconnectors.databricks.domain.client;

import io.aiconnectors.databricks.domain.secret.Secret;

/// How a client proves at the token endpoint that it is the one it says (RFC 6749 §2.3).
public sealed interface ClientAuthentication {
    /// Not at all: a public client, whose codes are bound to it by PKCE alone.
    record Public() implements ClientAuthentication {}

    /// By a secret, in the form or as Basic credentials. Configured clients alone have one.
    record SharedSecret(Secret value) implements ClientAuthentication {}
}
