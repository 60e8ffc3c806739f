package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.grant.TokenPair;
import java.time.Duration;
import java.util.List;

/// The client gets tokens.
///
/// @param scopes    what they are good for, which may be more than was asked for
/// @param expiresIn of the access token, as seen from now
public record Issued(TokenPair tokens, List<String> scopes, Duration expiresIn) implements ExchangeResult {
    public Issued {
        scopes = List.copyOf(scopes);
    }
}
