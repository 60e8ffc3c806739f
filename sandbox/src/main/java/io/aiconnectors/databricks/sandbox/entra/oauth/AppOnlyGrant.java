package io.aiconnectors.databricks.sandbox.entra.oauth;

import io.aiconnectors.databricks.sandbox.entra.directory.Tenant;

/// `client_credentials` (RFC 6749 §4.4): a token of the application itself, which no user-facing service may accept.
final class AppOnlyGrant implements Grant {
    private final Tenant tenant;
    private final Issuing issuing;

    AppOnlyGrant(Tenant tenant, Issuing issuing) {
        this.tenant = tenant;
        this.issuing = issuing;
    }

    @Override
    public TokenAnswer redeem(Form form) {
        return switch (Asked.read(form.get("scope").orElse(""), tenant.app())) {
            case AadError error -> error;
            case Asked.For asked
            when asked.byDefault() && asked.oidc().isEmpty() -> issuing.toApplication(asked.resource());
            case Asked.For _ -> defaultAlone();
            case Asked.OidcAlone _ -> defaultAlone();
        };
    }

    private static AadError defaultAlone() {
        return AadError.of(
                "invalid_scope",
                1002012,
                "The provided value for scope is not valid. Client credential flows must have a scope value with"
                        + " /.default suffixed to the resource identifier (application ID URI).");
    }
}
