package io.aiconnectors.databricks.application.oauth;

/// What a client is told when it cannot have what it asks for, by the name that the standards give it.
public enum OAuthError {
    /// RFC 6749 §5.2 and §4.1.2.1, from here on.
    INVALID_REQUEST("invalid_request", 400),
    INVALID_CLIENT("invalid_client", 401),
    INVALID_GRANT("invalid_grant", 400),
    UNSUPPORTED_GRANT_TYPE("unsupported_grant_type", 400),
    INVALID_SCOPE("invalid_scope", 400),
    UNSUPPORTED_RESPONSE_TYPE("unsupported_response_type", 400),
    ACCESS_DENIED("access_denied", 403),
    SERVER_ERROR("server_error", 500),
    TEMPORARILY_UNAVAILABLE("temporarily_unavailable", 503),
    /// RFC 8707 §2.
    INVALID_TARGET("invalid_target", 400),
    /// RFC 7591 §3.2.2, both.
    INVALID_REDIRECT_URI("invalid_redirect_uri", 400),
    INVALID_CLIENT_METADATA("invalid_client_metadata", 400);

    private final String code;
    private final int status;

    OAuthError(String code, int status) {
        this.code = code;
        this.status = status;
    }

    /// The value of `error`.
    public String code() {
        return code;
    }

    /// The HTTP status of an answer that carries it as JSON. In a redirect it has none.
    public int status() {
        return status;
    }
}
