package io.aiconnectors.databricks.sandbox.entra.oauth;

import io.aiconnectors.databricks.sandbox.entra.directory.Tenant;
import java.time.InstantSource;

/// `refresh_token` (RFC 6749 §6). As in Entra the token is good for every resource the application may call, so the
/// scope says which; unlike in RFC 6749 leaving it out is an error (AADSTS90009).
final class RefreshGrant implements Grant {
    private final Tenant tenant;
    private final RefreshTokens refreshTokens;
    private final Issuing issuing;
    private final InstantSource clock;

    RefreshGrant(Tenant tenant, RefreshTokens refreshTokens, Issuing issuing, InstantSource clock) {
        this.tenant = tenant;
        this.refreshTokens = refreshTokens;
        this.issuing = issuing;
        this.clock = clock;
    }

    @Override
    public TokenAnswer redeem(Form form) {
        var token = form.get("refresh_token");
        if (token.isEmpty()) {
            return AadError.missing("refresh_token");
        }
        return switch (Asked.read(form.get("scope").orElse(""), tenant.app())) {
            case AadError error -> error;
            case Asked.OidcAlone _ -> AadError.forItself(tenant.app().clientId());
            case Asked.For asked -> redeem(token.get(), asked, form);
        };
    }

    private TokenAnswer redeem(String token, Asked.For asked, Form form) {
        var held = refreshTokens.find(token);
        if (held.isEmpty()) {
            return AadError.of("invalid_grant", 70000, "The provided refresh token is not valid or was replaced.");
        }
        if (!held.get().expiry().isAfter(clock.instant())) {
            return AadError.of("invalid_grant", 700082, "The refresh token has expired due to inactivity.");
        }
        var answer = issuing.toPerson(held.get().signIn(), asked, form);
        return switch (answer) {
            case AadError error -> error;
            case TokenAnswer.Granted granted when refreshTokens.spend(token) -> granted;
            case TokenAnswer.Granted _ ->
                AadError.of("invalid_grant", 70000, "The provided refresh token is not valid or was replaced.");
        };
    }
}
