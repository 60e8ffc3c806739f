package io.aiconnectors.databricks.domain.signin;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.util.List;

/// What the browser is sent to Entra with.
///
/// @param state    comes back with the answer; unlike any id that stands in a URL of ours
/// @param verifier of the PKCE leg between us and Entra; its S256 challenge alone is sent (RFC 7636)
/// @param claims   what Entra asked for in the round before; at most one
public record SignInRequest(Secret state, Secret verifier, List<ClaimsChallenge> claims) {
    public SignInRequest {
        claims = List.copyOf(claims);
        if (claims.size() > 1) {
            throw new IllegalArgumentException("one claims challenge at most");
        }
    }
}
