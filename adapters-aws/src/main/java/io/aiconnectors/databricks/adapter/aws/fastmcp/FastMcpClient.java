package io.aiconnectors.databricks.adapter.aws.fastmcp;

import io.aiconnectors.databricks.domain.client.RedirectUri;
import java.util.List;

/// A client that registered with a FastMCP server, as far as its record tells.
public sealed interface FastMcpClient {
    /// The id that the client was given, as the key of its record says.
    String id();

    /// A public client that registered itself.
    ///
    /// @param name what it calls itself, of any length; empty if it gave no name
    record Registered(String id, String name, List<RedirectUri> redirectUris) implements FastMcpClient {
        public Registered {
            redirectUris = List.copyOf(redirectUris);
        }
    }

    /// It is not one that can be taken over.
    ///
    /// @param why a stable word: `encrypted` (and no key was given), `undecipherable` (with this key),
    ///            `unreadable`, `described_by_document` (needs no registration), `not_public` or
    ///            `no_redirect_uri`
    record Unusable(String id, String why) implements FastMcpClient {}
}
