package io.aiconnectors.databricks.sandbox.entra.oauth;

import io.aiconnectors.databricks.sandbox.entra.directory.Resource;
import io.aiconnectors.databricks.sandbox.entra.directory.Tenant;
import java.time.InstantSource;

/// `authorization_code` (RFC 6749 §4.1.3) with PKCE (RFC 7636 §4.6). The code is used up by whatever comes of it after
/// the redirect URI and the verifier are looked at, so that a stolen code cannot be tried twice.
final class CodeGrant implements Grant {
    private final Tenant tenant;
    private final Codes codes;
    private final Issuing issuing;
    private final InstantSource clock;

    CodeGrant(Tenant tenant, Codes codes, Issuing issuing, InstantSource clock) {
        this.tenant = tenant;
        this.codes = codes;
        this.issuing = issuing;
        this.clock = clock;
    }

    @Override
    public TokenAnswer redeem(Form form) {
        var code = form.get("code");
        if (code.isEmpty()) {
            return AadError.missing("code");
        }
        if (form.get("redirect_uri").isEmpty()) {
            return AadError.missing("redirect_uri");
        }
        return codes.find(code.get())
                .map(issued -> redeem(issued, form))
                .orElseGet(() -> AadError.of(
                        "invalid_grant", 70000, "The provided value for the 'code' parameter is not valid."));
    }

    private TokenAnswer redeem(Codes.Issued issued, Form form) {
        if (!issued.spend()) {
            return AadError.of(
                    "invalid_grant",
                    54005,
                    "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an"
                            + " existing refresh token.");
        }
        if (!issued.expiry().isAfter(clock.instant())) {
            return AadError.of("invalid_grant", 70008, "The provided authorization code has expired.");
        }
        if (!form.get("redirect_uri").filter(issued.redirectUri()::equals).isPresent()) {
            return AadError.of(
                    "invalid_grant",
                    500112,
                    "The reply address does not match the reply address provided when requesting the code.");
        }
        if (!Pkce.fits(issued.challenge(), form.get("code_verifier"))) {
            return AadError.of(
                    "invalid_grant",
                    501481,
                    "The Code_Verifier does not match the code_challenge supplied in the authorization request.");
        }
        return switch (Asked.read(form.get("scope").orElse(""), tenant.app())) {
            case AadError error -> error;
            case Asked.OidcAlone _ -> AadError.emptyScope();
            case Asked.For asked
            when asked.resource() == Resource.CONNECTOR -> issuing.toPerson(issued.signIn(), asked, form);
            case Asked.For _ -> AadError.invalidScope(form.get("scope").orElse(""));
        };
    }
}
