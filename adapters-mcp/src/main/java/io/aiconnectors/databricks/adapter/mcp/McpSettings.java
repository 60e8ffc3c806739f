package io.aiconnectors.databricks.adapter.mcp;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/// How the endpoint is set up.
///
/// @param publicUrl             the URL that people type, path included, such as `https://mcp.example.com/mcp`
/// @param authorizationServers  who gives tokens for it; at least one
/// @param scope                 what a client asks for, such as `api://<client id>/access_as_user`
/// @param allowedOrigins        browser origins that may call besides the public URL's own
/// @param allowedHosts          values of `Host` that are served besides the public URL's own and loopback, no port
/// @param bodyLimit             bytes that a request body may have
/// @param serverName            the `name` of `serverInfo`
/// @param serverVersion         the `version` of `serverInfo`
/// @param streamAfter           how long an answer may take before it becomes a stream
/// @param keepAlive             how long a stream may be silent
/// @param cursorKey             256 bits in Base64 that seal page cursors; the same on every node
/// @param toleratesLegacyHeader whether a modern body under a legacy version header is served instead of refused
public record McpSettings(
        URI publicUrl,
        List<URI> authorizationServers,
        String scope,
        Set<String> allowedOrigins,
        Set<String> allowedHosts,
        int bodyLimit,
        String serverName,
        String serverVersion,
        Duration streamAfter,
        Duration keepAlive,
        Secret cursorKey,
        boolean toleratesLegacyHeader) {
    /// Bytes of a request body unless configured otherwise.
    public static final int BODY_LIMIT = 1 << 20;

    /// Patience before a stream begins unless configured otherwise.
    public static final Duration STREAM_AFTER = Duration.ofSeconds(2);

    /// Silence of a stream unless configured otherwise; well below the 60 s at which load balancers give up.
    public static final Duration KEEP_ALIVE = Duration.ofSeconds(5);

    private static final int KEY_BYTES = 32;

    public McpSettings {
        if (publicUrl.getHost() == null
                || publicUrl.getPath().length() < 2
                || publicUrl.getPath().endsWith("/")) {
            throw new IllegalArgumentException(
                    "the public URL must be absolute and end in the path of the endpoint, such as /mcp");
        }
        if (authorizationServers.isEmpty()) {
            throw new IllegalArgumentException("at least one authorization server must be named");
        }
        if (!scope.matches("[\\x21\\x23-\\x5B\\x5D-\\x7E]+")) {
            throw new IllegalArgumentException("the scope must be one scope token (RFC 6749 §3.3)");
        }
        if (bodyLimit < 1) {
            throw new IllegalArgumentException("the body limit must be positive");
        }
        if (keyOf(cursorKey).length != KEY_BYTES) {
            throw new IllegalArgumentException("the cursor key must be 32 bytes in Base64");
        }
        authorizationServers = List.copyOf(authorizationServers);
        allowedOrigins = Set.copyOf(allowedOrigins);
        allowedHosts = Set.copyOf(allowedHosts);
    }

    private static byte[] keyOf(Secret key) {
        try {
            return Base64.getDecoder().decode(key.reveal());
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
