package io.aiconnectors.databricks.bootstrap.settings;

import java.util.List;

/// What the operator decides about signing in through the connector.
///
/// @param acceptsEntraTokens whether `/mcp` takes access tokens straight from Entra besides the connector's own
/// @param redirectHosts      hosts of websites that browsers may be sent back to; empty for the usual ones
/// @param registration       whether clients may register themselves
/// @param documents          whether a client id may be the address of a document that describes the client
/// @param documentHosts      the hosts of such documents; empty for any
/// @param clients            the clients that need no registration
/// @param cookieKey          signs what a browser remembers of approvals
/// @param trustedProxies     how many proxies in front of us append to `X-Forwarded-For`
public record SignInSettings(
        boolean acceptsEntraTokens,
        List<String> redirectHosts,
        boolean registration,
        boolean documents,
        List<String> documentHosts,
        List<ConfiguredClient> clients,
        SecretSource cookieKey,
        int trustedProxies) {
    public SignInSettings {
        redirectHosts = List.copyOf(redirectHosts);
        documentHosts = List.copyOf(documentHosts);
        clients = List.copyOf(clients);
    }
}
