package io.aiconnectors.databricks.sandbox.entra.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.sandbox.entra.directory.Tenant;
import io.aiconnectors.databricks.sandbox.http.Json;

/// The OpenID Connect Discovery document. Like Entra's it says nothing of PKCE.
final class Discovery {
    private Discovery() {}

    static ObjectNode document(Tenant tenant) {
        var authority = tenant.authority().toString();
        var json = Json.object()
                .put("issuer", tenant.v2Issuer())
                .put("authorization_endpoint", authority + "/oauth2/v2.0/authorize")
                .put("token_endpoint", authority + "/oauth2/v2.0/token")
                .put("jwks_uri", authority + "/discovery/v2.0/keys");
        json.putArray("token_endpoint_auth_methods_supported")
                .add("client_secret_post")
                .add("private_key_jwt");
        json.putArray("response_modes_supported").add("query");
        json.putArray("response_types_supported").add("code");
        json.putArray("subject_types_supported").add("pairwise");
        json.putArray("id_token_signing_alg_values_supported").add("RS256");
        Asked.OIDC.stream().sorted().forEach(json.putArray("scopes_supported")::add);
        return json;
    }
}
