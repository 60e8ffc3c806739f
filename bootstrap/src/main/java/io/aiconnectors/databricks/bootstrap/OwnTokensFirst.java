package io.aiconnectors.databricks.bootstrap;

import io.aiconnectors.databricks.domain.grant.TokenKind;
import io.aiconnectors.databricks.domain.identity.AccessTokens;
import io.aiconnectors.databricks.domain.identity.Authentication;
import io.aiconnectors.databricks.domain.secret.Secret;

/// Takes tokens of the connector's own, and everything else for a token of Entra's. Which one it is shows from its
/// shape, so no token is tried as both.
record OwnTokensFirst(AccessTokens own, AccessTokens entra) implements AccessTokens {
    @Override
    public Authentication authenticate(Secret bearer) {
        return isOwn(bearer) ? own.authenticate(bearer) : entra.authenticate(bearer);
    }

    private static boolean isOwn(Secret bearer) {
        for (var kind : TokenKind.values()) {
            if (kind.isShapeOf(bearer)) {
                return true;
            }
        }
        return false;
    }
}
