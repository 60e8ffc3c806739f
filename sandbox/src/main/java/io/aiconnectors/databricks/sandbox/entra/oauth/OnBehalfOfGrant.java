package io.aiconnectors.databricks.sandbox.entra.oauth;

import io.aiconnectors.databricks.sandbox.entra.directory.Resource;
import io.aiconnectors.databricks.sandbox.entra.directory.Tenant;
import io.aiconnectors.databricks.sandbox.entra.jwt.Claims;
import io.aiconnectors.databricks.sandbox.entra.jwt.TokenReader;
import io.aiconnectors.databricks.sandbox.entra.jwt.TokenReading;
import java.time.InstantSource;
import java.util.Optional;

/// `urn:ietf:params:oauth:grant-type:jwt-bearer` in Microsoft's On-Behalf-Of form: the assertion is a user's access
/// token *for this application*; what comes out is a token of the same user for Databricks.
final class OnBehalfOfGrant implements Grant {
    static final String TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private final Tenant tenant;
    private final TokenReader reader;
    private final Issuing issuing;
    private final InstantSource clock;

    OnBehalfOfGrant(Tenant tenant, TokenReader reader, Issuing issuing, InstantSource clock) {
        this.tenant = tenant;
        this.reader = reader;
        this.issuing = issuing;
        this.clock = clock;
    }

    @Override
    public TokenAnswer redeem(Form form) {
        var use = form.get("requested_token_use");
        if (use.isEmpty()) {
            return AadError.missing("requested_token_use");
        }
        if (!use.get().equals("on_behalf_of")) {
            return AadError.of("invalid_request", 90023, "The value of 'requested_token_use' is not supported.");
        }
        var assertion = form.get("assertion");
        if (assertion.isEmpty()) {
            return AadError.missing("assertion");
        }
        return switch (Asked.read(form.get("scope").orElse(""), tenant.app())) {
            case AadError error -> error;
            case Asked.OidcAlone _ -> AadError.emptyScope();
            case Asked.For asked when asked.resource() == Resource.DATABRICKS -> exchange(assertion.get(), asked, form);
            case Asked.For _ -> AadError.forItself(tenant.app().clientId());
        };
    }

    private TokenAnswer exchange(String assertion, Asked.For asked, Form form) {
        return switch (reader.read(assertion)) {
            case TokenReading.Malformed() ->
                AadError.of("invalid_request", 50027, "JWT token is invalid or malformed.");
            case TokenReading.Forged() ->
                AadError.of("invalid_grant", 50013, "Assertion failed signature validation. The key was not found.");
            case TokenReading.Genuine(var claims) ->
                refusal(claims).<TokenAnswer>map(error -> error).orElseGet(() -> issue(claims, asked, form));
        };
    }

    private Optional<AadError> refusal(Claims claims) {
        var app = tenant.app();
        if (!claims.says("iss", tenant.v2Issuer()) || !claims.says("tid", tenant.id()) || !claims.says("ver", "2.0")) {
            return invalid(50013, "Assertion failed: the issuer, tenant or version of the token does not match.");
        }
        if (!claims.says("aud", app.clientId())) {
            return invalid(
                    500131,
                    "Assertion audience does not match the Client app presenting the assertion. The audience in the"
                            + " assertion was '" + claims.text("aud").orElse("") + "' and the expected audience is '"
                            + app.idUri() + "' or one of the Application Uris of this application with App ID '"
                            + app.clientId() + "'.");
        }
        long now = clock.instant().getEpochSecond();
        if (claims.seconds("exp").orElse(0L) <= now || claims.seconds("nbf").orElse(0L) > now) {
            return invalid(500133, "Assertion is not within its valid time range.");
        }
        if (claims.says("idtyp", "app") || claims.scopes().isEmpty()) {
            return invalid(
                    7000114,
                    "Application '" + app.clientId() + "' is not allowed to make application on-behalf-of calls.");
        }
        if (!claims.scopes().contains(app.apiScope())) {
            return invalid(50013, "Assertion failed: the token lacks the scope '" + app.apiScope() + "'.");
        }
        return Optional.empty();
    }

    private TokenAnswer issue(Claims claims, Asked.For asked, Form form) {
        return claims.text("oid")
                .flatMap(tenant::personaByOid)
                .map(persona -> issuing.toPerson(
                        new SignIn(persona, claims.signedInWith("mfa"), Optional.empty()), asked, form))
                .orElseGet(
                        () -> AadError.of("invalid_grant", 50034, "The user account does not exist in the directory."));
    }

    private static Optional<AadError> invalid(int code, String text) {
        return Optional.of(AadError.of("invalid_grant", code, text));
    }
}
