package io.aiconnectors.databricks.sandbox.entra.oauth;

import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.sandbox.entra.directory.Tenant;
import java.util.Optional;

/// Client authentication by `client_secret_post` (RFC 6749 §2.3.1), the one method that the registration has.
final class ClientCheck {
    private final Tenant tenant;

    ClientCheck(Tenant tenant) {
        this.tenant = tenant;
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
