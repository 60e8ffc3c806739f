package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.upstream.Fault;

/// What people are told about Entra's failures: by what they can do about it, and never in Entra's own words.
final class EntraTroubles {
    private EntraTroubles() {}

    /// Of the `error` with which the browser came back (RFC 6749 §4.1.2.1, and Entra's own).
    static Problem of(String error) {
        return switch (error) {
            case "consent_required" -> Problem.CONSENT_MISSING;
            case "interaction_required", "login_required" -> Problem.SIGN_IN_INCOMPLETE;
            case "temporarily_unavailable", "server_error" -> Problem.ENTRA_UNAVAILABLE;
            default -> Problem.MISCONFIGURED;
        };
    }

    /// Of a failure to get or to use the person's tokens.
    static Problem of(Fault.Kind kind) {
        return switch (kind) {
            case SIGN_IN_EXPIRED -> Problem.SIGN_IN_INCOMPLETE;
            case CONSENT_REQUIRED -> Problem.CONSENT_MISSING;
            case STEP_UP_REQUIRED -> Problem.STEP_UP_FAILED;
            case IDENTITY_REFUSED -> Problem.ACCOUNT_REFUSED;
            case IDENTITY_MISCONFIGURED -> Problem.MISCONFIGURED;
            case IDENTITY_UNAVAILABLE,
                    NO_WORKSPACE,
                    WORKSPACE_FORBIDDEN,
                    WORKSPACE_UNKNOWN,
                    NOT_FOUND,
                    FORBIDDEN,
                    REJECTED,
                    NOT_OFFERED,
                    RATE_LIMITED,
                    SHED,
                    TIMEOUT,
                    UNREACHABLE,
                    UPSTREAM_ERROR,
                    UNREADABLE,
                    TOO_LARGE,
                    CLASSIFICATION_UNAVAILABLE,
                    CANCELLED -> Problem.ENTRA_UNAVAILABLE;
        };
    }
}
