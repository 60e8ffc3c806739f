package io.aiconnectors.databricks.adapter.databricks.http;

import io.aiconnectors.databricks.domain.upstream.Fault.Kind;

/// The faults that are about the sign-in or the call itself, so that asking for something else, or elsewhere, would
/// only end the same.
public final class CallerFaults {
    private CallerFaults() {}

    public static boolean include(Kind kind) {
        return switch (kind) {
            case SIGN_IN_EXPIRED,
                    CONSENT_REQUIRED,
                    STEP_UP_REQUIRED,
                    IDENTITY_REFUSED,
                    IDENTITY_MISCONFIGURED,
                    IDENTITY_UNAVAILABLE,
                    CANCELLED -> true;
            case NO_WORKSPACE,
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
                    CLASSIFICATION_UNAVAILABLE -> false;
        };
    }
}
