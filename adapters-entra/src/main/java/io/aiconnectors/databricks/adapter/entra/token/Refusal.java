package io.aiconnectors.databricks.adapter.entra.token;

import io.aiconnectors.databricks.domain.identity.Authentication;

/// Why a token is not acceptable; the codes are stable names for logs and audit.
enum Refusal {
    /// It is no signed JWT in compact form, or longer than 16 KB.
    MALFORMED("malformed"),
    /// It is not signed with RS256.
    ALGORITHM("algorithm"),
    /// The tenant does not sign with the key that it names.
    KEY_UNKNOWN("key_unknown"),
    /// The signature is not of the key that it names.
    SIGNATURE("signature"),
    /// Another issuer.
    ISSUER("issuer"),
    /// It is meant for another API.
    AUDIENCE("audience"),
    /// Another tenant.
    TENANT("tenant"),
    /// Not a v2.0 token: `requestedAccessTokenVersion` of the registration must be 2.
    VERSION("version"),
    /// It speaks for an application and for no person.
    APP_ONLY("app_only"),
    EXPIRED("expired"),
    NOT_YET_VALID("not_yet_valid"),
    /// A claim that every such token has is missing or not of its type, or the lifetime is beyond belief.
    CLAIMS("claims");

    private final String code;

    Refusal(String code) {
        this.code = code;
    }

    Authentication.Invalid invalid() {
        return new Authentication.Invalid(code);
    }
}
