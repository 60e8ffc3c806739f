package io.aiconnectors.databricks.sandbox.signin;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.domain.secret.Secret;

/// What the token endpoint gave (RFC 6749 §5.1).
public record Tokens(Secret access, Secret refresh, long expiresIn, String scope) {
    /// What stands in an answer with status 200.
    public static Tokens of(JsonNode answer) {
        return new Tokens(
                Secret.of(answer.path("access_token").asText()),
                Secret.of(answer.path("refresh_token").asText()),
                answer.path("expires_in").asLong(),
                answer.path("scope").asText());
    }
}
