package io.aiconnectors.databricks.adapter.oauth.metadata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.oauth.http.Json;
import io.aiconnectors.databricks.adapter.oauth.http.Paths;
import io.aiconnectors.databricks.application.oauth.DocumentClients;
import io.aiconnectors.databricks.application.oauth.OAuthSettings;
import io.aiconnectors.databricks.application.oauth.Registered;
import io.aiconnectors.databricks.domain.client.ClientAuthentication;
import java.util.ArrayList;
import java.util.List;

/// The authorization-server metadata document (RFC 8414 §2), written once: nothing of a request finds its way
/// in.
///
/// It is served under the name of OpenID Connect Discovery too, for clients that ask there first; it promises
/// nothing of OpenID Connect.
public final class ServerMetadata {
    private final byte[] document;

    public ServerMetadata(OAuthSettings settings) {
        var issuer = settings.issuer().toString();
        var json = Json.object()
                .put("issuer", issuer)
                .put("authorization_endpoint", issuer + Paths.AUTHORIZE)
                .put("token_endpoint", issuer + Paths.TOKEN)
                .put("revocation_endpoint", issuer + Paths.REVOKE);
        if (settings.registration()) {
            json.put("registration_endpoint", issuer + Paths.REGISTER);
        }
        list(json, "scopes_supported", scopes(settings));
        list(json, "response_types_supported", Registered.RESPONSE_TYPES);
        list(json, "response_modes_supported", List.of("query"));
        list(json, "grant_types_supported", Registered.GRANT_TYPES);
        list(json, "token_endpoint_auth_methods_supported", authentication(settings));
        list(json, "revocation_endpoint_auth_methods_supported", authentication(settings));
        list(json, "code_challenge_methods_supported", List.of("S256"));
        json.put("authorization_response_iss_parameter_supported", true);
        switch (settings.documents()) {
            case DocumentClients.Hosts _, DocumentClients.AnyHost _ ->
                json.put("client_id_metadata_document_supported", true);
            case DocumentClients.None _ -> {
                // The flag is false by its absence.
            }
        }
        this.document = Json.bytes(json);
    }

    byte[] document() {
        return document.clone();
    }

    private static List<String> scopes(OAuthSettings settings) {
        var scopes = new ArrayList<>(settings.scopes());
        scopes.add(OAuthSettings.OFFLINE_ACCESS);
        return scopes;
    }

    /// `none` comes first: assistants look for it before they identify themselves by a document.
    private static List<String> authentication(OAuthSettings settings) {
        var isAnySecret = settings.configured().stream()
                .anyMatch(client -> client.authentication() instanceof ClientAuthentication.SharedSecret);
        return isAnySecret ? List.of("none", "client_secret_basic", "client_secret_post") : List.of("none");
    }

    private static void list(ObjectNode json, String name, List<String> values) {
        var array = json.putArray(name);
        values.forEach(array::add);
    }
}
