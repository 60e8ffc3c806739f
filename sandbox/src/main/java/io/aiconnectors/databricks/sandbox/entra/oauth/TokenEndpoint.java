package io.aiconnectors.databricks.sandbox.entra.oauth;

import io.aiconnectors.databricks.sandbox.http.Handler;
import io.aiconnectors.databricks.sandbox.http.Request;
import io.aiconnectors.databricks.sandbox.http.Response;
import java.util.Map;

/// `POST /<tenant>/oauth2/v2.0/token`: authenticates the client, then leaves it to the grant.
final class TokenEndpoint implements Handler {
    private final ClientCheck clients;
    private final Map<String, Grant> grants;
    private final AadResponses responses;

    TokenEndpoint(ClientCheck clients, Map<String, Grant> grants, AadResponses responses) {
        this.clients = clients;
        this.grants = Map.copyOf(grants);
        this.responses = responses;
    }

    @Override
    public Response answer(Request request) {
        return switch (redeemed(new Form(request.form()))) {
            case TokenAnswer.Granted(var json) -> responses.granted(json, request);
            case AadError error -> responses.json(error, request);
        };
    }

    private TokenAnswer redeemed(Form form) {
        var repeated = form.repeated();
        if (repeated.isPresent()) {
            return AadError.repeated(repeated.get());
        }
        var type = form.get("grant_type");
        if (type.isEmpty()) {
            return AadError.missing("grant_type");
        }
        if (form.get("resource").isPresent()) {
            return AadError.resourceParameter();
        }
        var refusal = clients.refusal(form);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var grant = grants.get(type.get());
        return grant == null
                ? AadError.of(
                        "unsupported_grant_type",
                        70003,
                        "The app requested an unsupported grant type '" + type.get() + "'.")
                : grant.redeem(form);
    }
}
