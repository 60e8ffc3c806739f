package io.aiconnectors.databricks.domain.identity;

import io.aiconnectors.databricks.domain.secret.Secret;

/// Tells who a bearer token speaks for. Never throws for a bad token.
public interface AccessTokens {
    Authentication authenticate(Secret bearer);
}
