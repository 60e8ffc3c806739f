package io.aiconnectors.databricks.adapter.mcp.auth;

import java.net.URI;

/// Writes the `WWW-Authenticate` header by which clients find out where to get a token.
///
/// See RFC 6750 §3, RFC 9728 §5.1 and
/// https://modelcontextprotocol.io/specification/2026-07-28/basic/authorization
public final class BearerChallenge {
    private final String base;

    /// Challenges that point at a metadata document and name the scope to ask for.
    public BearerChallenge(URI metadata, String scope) {
        this.base = "Bearer resource_metadata=\"" + metadata + "\", scope=\"" + scope + "\"";
    }

    /// No token was sent, which is not an error (RFC 6750 §3.1).
    public String missing() {
        return base;
    }

    /// The token is expired, forged, not for us, or refused further down the line.
    public String invalid() {
        return base
                + ", error=\"invalid_token\", error_description=\"the token is not acceptable here; get a new one\"";
    }

    public String insufficientScope() {
        return base + ", error=\"insufficient_scope\", error_description=\"the token lacks the scope\"";
    }
}
