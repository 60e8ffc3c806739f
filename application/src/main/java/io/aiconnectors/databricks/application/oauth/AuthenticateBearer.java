package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.grant.AccessToken;
import io.aiconnectors.databricks.domain.grant.Grant;
import io.aiconnectors.databricks.domain.grant.Grants;
import io.aiconnectors.databricks.domain.grant.Standing;
import io.aiconnectors.databricks.domain.grant.TokenKind;
import io.aiconnectors.databricks.domain.identity.AccessTokens;
import io.aiconnectors.databricks.domain.identity.Authentication;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.identity.SignIn;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.store.Stored;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Tells who an access token of ours speaks for. Tokens of anybody else are none, and neither is a refresh token.
///
/// The answer is for the call at hand alone. Whoever revokes a grant, or presents a token of it twice, ends it for the
/// next call, and not for one a minute later.
///
/// A refusal carries one of the words `refresh_as_bearer`, `not_ours`, `unknown`, `expired`, `audience`,
/// `grant_revoked`, `grant_challenged`, `sign_in_expired`.
public final class AuthenticateBearer implements AccessTokens {
    private final URI resource;
    private final Grants grants;
    private final InstantSource clock;

    public AuthenticateBearer(OAuthSettings settings, Grants grants, InstantSource clock) {
        this.resource = settings.resource();
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Secret bearer) {
        if (!TokenKind.ACCESS.isShapeOf(bearer)) {
            return new Authentication.Invalid(TokenKind.REFRESH.isShapeOf(bearer) ? "refresh_as_bearer" : "not_ours");
        }
        return switch (grants.access(Fingerprint.of(bearer))) {
            case Stored.Unavailable<Optional<AccessToken>>(var code) -> new Authentication.Undetermined(code);
            case Stored.Answer<Optional<AccessToken>>(var found) ->
                found.map(this::known).orElseGet(() -> new Authentication.Invalid("unknown"));
        };
    }

    private Authentication known(AccessToken token) {
        return switch (token.grant().standing()) {
            case Standing.Revoked _ -> new Authentication.Invalid("grant_revoked");
            case Standing.Challenged _ -> new Authentication.Invalid("grant_challenged");
            case Standing.Good() -> good(token.grant(), token.expiresAt());
        };
    }

    private Authentication good(Grant grant, Instant until) {
        var now = clock.instant();
        var upstream = grant.upstream();
        if (!grant.resource().equals(resource)) {
            return new Authentication.Invalid("audience");
        }
        if (!now.isBefore(until)) {
            return new Authentication.Invalid("expired");
        }
        if (!now.isBefore(upstream.expiresAt())) {
            return new Authentication.Invalid("sign_in_expired");
        }
        var caller = new Caller(
                upstream.person(),
                grant.client(),
                upstream.groups(),
                upstream.scopes(),
                upstream.accessToken(),
                new SignIn.Granted(grant.id()));
        return new Authentication.Authenticated(caller, now);
    }
}
