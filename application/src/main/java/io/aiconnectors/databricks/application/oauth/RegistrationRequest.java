package io.aiconnectors.databricks.application.oauth;

import java.util.List;

/// What of a client's metadata is read (RFC 7591 §2). Every other field is ignored: addresses of logos, policies and
/// keys are never fetched or shown, `application_type` changes nothing, and every client is a public one.
///
/// @param redirectUris  empty when it names none
/// @param name          `client_name`; empty when it has none
/// @param grantTypes    empty when it names none
/// @param responseTypes empty when it names none
/// @param scope         as it came; empty when it names none
public record RegistrationRequest(
        List<String> redirectUris, String name, List<String> grantTypes, List<String> responseTypes, String scope) {
    public RegistrationRequest {
        redirectUris = List.copyOf(redirectUris);
        grantTypes = List.copyOf(grantTypes);
        responseTypes = List.copyOf(responseTypes);
    }
}
