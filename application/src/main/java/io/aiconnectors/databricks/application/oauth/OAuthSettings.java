package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.client.Client;
import io.aiconnectors.databricks.domain.client.ClientOrigin;
import io.aiconnectors.databricks.domain.client.RedirectRules;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/// What the operator decides about signing in.
///
/// @param issuer       our name as an authorization server, without a trailing slash: byte-equal in every document,
///                     and in `iss` (RFC 9207)
/// @param resource     the one resource that tokens are issued for, exactly as people type it (RFC 8707)
/// @param scopes       what can be asked for, without [#OFFLINE_ACCESS]
/// @param redirects    where browsers may be sent back to
/// @param configured   the clients that the operator knows by name
/// @param documents    whose metadata documents are read
/// @param registration whether clients may register themselves (RFC 7591)
/// @param unused       how long a grant lives after its tokens were refreshed last
public record OAuthSettings(
        URI issuer,
        URI resource,
        List<String> scopes,
        RedirectRules redirects,
        List<Client> configured,
        DocumentClients documents,
        boolean registration,
        Duration unused) {
    /// The scope by which a client asks to go on while the person is away. It can always be had, is named in our
    /// authorization-server metadata alone, and never demanded of anybody.
    public static final String OFFLINE_ACCESS = "offline_access";

    public OAuthSettings {
        scopes = List.copyOf(scopes);
        configured = List.copyOf(configured);
        if (issuer.toString().endsWith("/")) {
            throw new IllegalArgumentException("the issuer has no trailing slash");
        }
        if (scopes.isEmpty() || scopes.contains(OFFLINE_ACCESS)) {
            throw new IllegalArgumentException("there is a scope to ask for, and offline_access is not listed");
        }
        if (!configured.stream().allMatch(client -> client.origin() instanceof ClientOrigin.Configured)) {
            throw new IllegalArgumentException("a configured client says that it is one");
        }
    }
}
