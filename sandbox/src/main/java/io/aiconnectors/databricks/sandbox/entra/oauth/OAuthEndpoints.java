package io.aiconnectors.databricks.sandbox.entra.oauth;

import io.aiconnectors.databricks.sandbox.entra.directory.Tenant;
import io.aiconnectors.databricks.sandbox.entra.jwt.Chance;
import io.aiconnectors.databricks.sandbox.entra.jwt.SigningKeys;
import io.aiconnectors.databricks.sandbox.entra.jwt.TokenMint;
import io.aiconnectors.databricks.sandbox.entra.jwt.TokenReader;
import io.aiconnectors.databricks.sandbox.http.Handler;
import io.aiconnectors.databricks.sandbox.http.Response;
import io.aiconnectors.databricks.sandbox.http.Routes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/// The tenant's public endpoints, wired.
public final class OAuthEndpoints {
    private OAuthEndpoints() {}

    /// The routes below `/<tenant id>/`; any other tenant is unknown (AADSTS90002).
    public static Handler of(
            Tenant tenant,
            SigningKeys keys,
            TokenMint mint,
            Duration accessLifetime,
            InstantSource clock,
            Chance chance) {
        var responses = new AadResponses(tenant, clock, chance);
        var consents = new Consents();
        var codes = new Codes(clock, chance);
        var refreshTokens = new RefreshTokens(clock, chance);
        var obstacles = new Obstacles(tenant, consents);
        var issuing = new Issuing(tenant, mint, refreshTokens, obstacles, accessLifetime);
        var token = new TokenEndpoint(
                new ClientCheck(tenant, new AssertionCheck(tenant, clock)),
                Map.of(
                        "authorization_code",
                        new CodeGrant(tenant, codes, issuing, clock),
                        "refresh_token",
                        new RefreshGrant(tenant, refreshTokens, issuing, clock),
                        OnBehalfOfGrant.TYPE,
                        new OnBehalfOfGrant(tenant, new TokenReader(keys), issuing, clock),
                        "client_credentials",
                        new AppOnlyGrant(tenant, issuing)),
                responses);
        var authorize =
                new AuthorizeEndpoint(tenant, codes, new Browsers(chance), consents, obstacles, responses, chance);
        var here = "/" + tenant.id();
        return Routes.none()
                .get(
                        here + "/v2.0/.well-known/openid-configuration",
                        _ -> Response.json(200, Discovery.document(tenant)))
                .get(here + "/discovery/v2.0/keys", _ -> Response.json(200, keys.jwks(tenant.v2Issuer())))
                .get(here + "/oauth2/v2.0/authorize", authorize::show)
                .post(here + "/oauth2/v2.0/authorize", authorize::choose)
                .post(here + "/oauth2/v2.0/token", token)
                .otherwise(request -> responses.json(
                        AadError.of("invalid_tenant", 90002, "Tenant or endpoint not found on this authority."),
                        request));
    }
}
