package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.grant.Grant;
import io.aiconnectors.databricks.domain.grant.TokenKind;
import io.aiconnectors.databricks.domain.grant.TokenPair;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Makes tokens for a grant: none outlives the sign-in at Entra that stands behind it.
final class Issuing {
    private final Duration unused;
    private final Mint mint;
    private final InstantSource clock;

    Issuing(OAuthSettings settings, Mint mint, InstantSource clock) {
        this.unused = settings.unused();
        this.mint = mint;
        this.clock = clock;
    }

    TokenPair pair(Grant grant, Instant now) {
        return new TokenPair(
                mint.token(TokenKind.ACCESS),
                earlier(now.plus(Lifetimes.ACCESS), grant.upstream().expiresAt().minus(Lifetimes.UPSTREAM_MARGIN)),
                mint.token(TokenKind.REFRESH),
                now.plus(unused));
    }

    Issued issued(Grant grant, TokenPair tokens) {
        var left = Duration.between(clock.instant(), tokens.accessExpiresAt());
        return new Issued(tokens, grant.scopes(), left.isNegative() ? Duration.ZERO : left);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
