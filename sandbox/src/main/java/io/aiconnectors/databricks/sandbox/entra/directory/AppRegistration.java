package io.aiconnectors.databricks.sandbox.entra.directory;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.util.List;

/// The connector's registration: one application that is both client and API, with a secret and a Web redirect list.
///
/// It exposes `apiScope` as `api://<client id>/<apiScope>`. Redirect URIs are compared character by character.
public record AppRegistration(
        String clientId, Secret clientSecret, String apiScope, String servicePrincipalOid, List<String> redirectUris) {
    public AppRegistration {
        redirectUris = List.copyOf(redirectUris);
    }

    /// `api://<client id>`, the App ID URI.
    public String idUri() {
        return "api://" + clientId;
    }
}
