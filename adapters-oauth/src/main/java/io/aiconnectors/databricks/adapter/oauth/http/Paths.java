package io.aiconnectors.databricks.adapter.oauth.http;

import java.util.List;

/// Where the endpoints are. `/authorize`, `/token` and `/register` have to be called so: clients of
/// 2025-03-26 that find no metadata try these
/// (https://modelcontextprotocol.io/specification/2025-03-26/basic/authorization).
public final class Paths {
    public static final String METADATA = "/.well-known/oauth-authorization-server";

    /// Tried second, or first, by clients that know OpenID Connect Discovery.
    public static final String METADATA_ALIAS = "/.well-known/openid-configuration";

    public static final String AUTHORIZE = "/authorize";
    public static final String CONSENT = "/consent";

    /// The one redirect URI that is registered at Entra.
    public static final String CALLBACK = "/auth/callback";

    public static final String TOKEN = "/token";
    public static final String REGISTER = "/register";
    public static final String REVOKE = "/revoke";

    /// Those that programs call, from web pages of any origin too. Browsers come to all others.
    private static final List<String> FOR_CLIENTS = List.of(METADATA, METADATA_ALIAS, TOKEN, REGISTER, REVOKE);

    private Paths() {}

    static boolean isForClients(String path) {
        return FOR_CLIENTS.contains(path);
    }

    static String methodsOf(String path) {
        return switch (path) {
            case METADATA, METADATA_ALIAS, CALLBACK -> "GET";
            case TOKEN, REGISTER, REVOKE -> "POST";
            default -> "GET, POST";
        };
    }
}
