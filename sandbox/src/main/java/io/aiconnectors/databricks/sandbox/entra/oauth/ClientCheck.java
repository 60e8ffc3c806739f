package io.aiconnectors.databricks.sandbox.entra.oauth;

import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.sandbox.entra.directory.Tenant;
import java.util.Optional;

/// Client authentication: by the secret in the form (RFC 6749 §2.3.1) or by a signed assertion (RFC 7523 §2.2), and by
/// one of them alone.
final class ClientCheck {
    private final Tenant tenant;
    private final AssertionCheck assertions;

    ClientCheck(Tenant tenant, AssertionCheck assertions) {
        this.tenant = tenant;
        this.assertions = assertions;
    }

    Optional<AadError> refusal(Form form) {
        var app = tenant.app();
        var clientId = form.get("client_id");
        if (clientId.isEmpty()) {
            return Optional.of(AadError.missing("client_id"));
        }
        if (!clientId.get().equals(app.clientId())) {
            return Optional.of(AadError.unknownApplication(clientId.get(), tenant.id()));
        }
        var secret = form.get("client_secret");
        var assertion = form.get("client_assertion");
        if (assertion.isPresent()) {
            return secret.isPresent()
                    ? Optional.of(AadError.of("invalid_request", 90023, "One client credential is enough."))
                    : assertions.refusal(form.get("client_assertion_type").orElse(""), assertion.get());
        }
        if (secret.isEmpty() || secret.get().isBlank()) {
            return Optional.of(AadError.of(
                    "invalid_client",
                    7000218,
                    "The request body must contain the following parameter: 'client_assertion' or 'client_secret'."));
        }
        if (!Secret.of(secret.get()).equals(app.clientSecret())) {
            return Optional.of(AadError.of(
                    "invalid_client",
                    7000215,
                    "Invalid client secret provided. Ensure the secret being sent in the request is the client secret"
                            + " value, not the client secret ID, for a secret added to app '" + app.clientId() + "'."));
        }
        return Optional.empty();
    }
}
