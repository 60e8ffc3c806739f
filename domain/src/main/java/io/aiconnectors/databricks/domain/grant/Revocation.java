package io.aiconnectors.databricks.domain.grant;

/// Why a grant ended.
public enum Revocation {
    /// The client asked for it (RFC 7009).
    BY_CLIENT("revoked_by_client"),
    /// A code was presented a second time (RFC 6749 §4.1.2).
    CODE_REUSED("code_reused"),
    /// A refresh token that was long replaced was presented (OAuth 2.1 §4.3.1).
    REFRESH_REUSED("refresh_reused"),
    /// A code or a refresh token came from another client than it was issued to.
    FOREIGN_CLIENT("foreign_client"),
    /// Entra no longer renews the sign-in.
    SIGN_IN_ENDED("sign_in_ended");

    private final String code;

    Revocation(String code) {
        this.code = code;
    }

    /// The stable name in records and logs.
    public String code() {
        return code;
    }
}
