package io.aiconnectors.databricks.sandbox.entra.directory;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.security.cert.X509Certificate;
import java.util.List;

/// The connector's registration: one application that is both client and API, with a Web redirect list and credentials
/// of each kind.
///
/// It exposes `apiScope` as `api://<client id>/<apiScope>`. Redirect URIs are compared character by character.
public record AppRegistration(
        String clientId,
        Secret clientSecret,
        List<X509Certificate> certificates,
        List<FederatedCredential> federations,
        String apiScope,
        String servicePrincipalOid,
        List<String> redirectUris) {
    public AppRegistration {
        certificates = List.copyOf(certificates);
        federations = List.copyOf(federations);
        redirectUris = List.copyOf(redirectUris);
    }

    /// `api://<client id>`, the App ID URI.
    public String idUri() {
        return "api://" + clientId;
    }

    public AppRegistration redirectUris(List<String> uris) {
        return new AppRegistration(
                clientId, clientSecret, certificates, federations, apiScope, servicePrincipalOid, uris);
    }

    public AppRegistration certificate(X509Certificate certificate) {
        return new AppRegistration(
                clientId, clientSecret, List.of(certificate), federations, apiScope, servicePrincipalOid, redirectUris);
    }

    public AppRegistration federation(FederatedCredential federation) {
        return new AppRegistration(
                clientId, clientSecret, certificates, List.of(federation), apiScope, servicePrincipalOid, redirectUris);
    }
}
