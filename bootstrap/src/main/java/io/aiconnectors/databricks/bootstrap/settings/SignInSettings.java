package io.aiconnectors.databricks.bootstrap.settings;

import io.aiconnectors.databricks.domain.client.RedirectRules;
import java.util.List;

/// What the operator decides about signing in through the connector.
///
/// @param acceptsEntraTokens whether `/mcp` takes access tokens straight from Entra besides the connector's own
/// @param store              where the state of sign-ins is kept
/// @param redirects          where browsers may be sent back to
/// @param registration       whether clients may register themselves
/// @param documents          whether a client id may be the address of a document that describes the client
/// @param documentHosts      the hosts of such documents; empty for any
/// @param clients            the clients that need no registration
/// @param cookieKey          signs what a browser remembers of approvals
/// @param trustedProxies     how many proxies in front of us append to `X-Forwarded-For`
/// @param signInsPerMinute   how many sign-ins may begin from one address a minute, in the long run
public record SignInSettings(
        boolean acceptsEntraTokens,
        StateStore store,
        RedirectRules redirects,
        boolean registration,
        boolean documents,
        List<String> documentHosts,
        List<ConfiguredClient> clients,
        SecretSource cookieKey,
        int trustedProxies,
        int signInsPerMinute) {
    public SignInSettings {
        documentHosts = List.copyOf(documentHosts);
        clients = List.copyOf(clients);
    }
}
