package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.client.Client;
import java.time.Instant;
import java.util.List;

/// The client is known from now on: a public one without a secret, whatever it asked for (RFC 7591 §3.2.1).
///
/// @param scopes what it may ask for
public record Registered(Client client, Instant issuedAt, List<String> scopes) implements RegisterResult {
    /// What a client may use here, whatever it asked for.
    public static final List<String> GRANT_TYPES = List.of("authorization_code", "refresh_token");

    public static final List<String> RESPONSE_TYPES = List.of("code");

    public Registered {
        scopes = List.copyOf(scopes);
    }
}
