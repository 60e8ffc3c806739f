package io.aiconnectors.databricks.domain.grant;

import io.aiconnectors.databricks.domain.client.Client;
import io.aiconnectors.databricks.domain.client.RedirectUri;
import java.net.URI;
import java.util.List;

/// What a client asked for and a person is asked to approve, frozen: nothing of it is looked up again later, so that a
/// client which changes its metadata in between changes nothing here.
///
/// @param client      as it was known when the request came
/// @param redirect    the one requested, which fits one of the client's
/// @param clientState the client's own `state`, given back as it came; empty when it sent none
/// @param resource    the one whose tokens are asked for (RFC 8707)
public record Terms(
        Client client,
        RedirectUri redirect,
        String clientState,
        List<String> scopes,
        URI resource,
        PkceChallenge challenge) {
    public Terms {
        scopes = List.copyOf(scopes);
    }
}
