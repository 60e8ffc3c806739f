package io.aiconnectors.databricks.domain.upstream;

import java.time.Duration;

/// Why Databricks or Entra gave no usable answer.
///
/// @param retryAfter how long upstream asked to wait; zero when it did not say
/// @param requestId  upstream's own id of the request, for support; empty when it gave none
public record Fault(Kind kind, Duration retryAfter, String requestId) {

    /// The classes of failure that are told apart, because the caller or the operator does something different about
    /// each.
    public enum Kind {
        /// The caller's sign-in is over: a new token is needed.
        SIGN_IN_EXPIRED("sign_in_expired"),
        /// The person or an administrator has yet to consent to the use of Databricks.
        CONSENT_REQUIRED("consent_required"),
        /// Entra wants more of the person, such as a second factor.
        STEP_UP_REQUIRED("step_up_required"),
        /// Entra refuses this person, and signing in again will not help.
        IDENTITY_REFUSED("identity_refused"),
        /// Our own registration or credential at Entra is wrong.
        IDENTITY_MISCONFIGURED("identity_misconfigured"),
        /// Entra does not answer, or not usably.
        IDENTITY_UNAVAILABLE("identity_unavailable"),
        /// None of the registered workspaces lets the caller in.
        NO_WORKSPACE("no_workspace"),
        /// The workspace asked for does not let the caller in.
        WORKSPACE_FORBIDDEN("workspace_forbidden"),
        /// The workspace asked for is not in the registry.
        WORKSPACE_UNKNOWN("workspace_unknown"),
        /// There is no such object, as far as the caller can see.
        NOT_FOUND("not_found"),
        /// The object is there, but not for the caller.
        FORBIDDEN("forbidden"),
        /// What was asked is not valid for upstream.
        REJECTED("rejected"),
        /// The workspace does not have this feature.
        NOT_OFFERED("not_offered"),
        /// Upstream asks to slow down.
        RATE_LIMITED("rate_limited"),
        /// We keep calls from upstream for now: it fails too often, or too many calls are on their way.
        SHED("shed"),
        /// No answer within the deadline.
        TIMEOUT("timeout"),
        /// No connection, or it broke.
        UNREACHABLE("unreachable"),
        /// Upstream reports its own failure.
        UPSTREAM_ERROR("upstream_error"),
        /// The answer is not what it has to be: malformed, of the wrong shape or type.
        UNREADABLE("unreadable"),
        /// The answer is larger than is taken.
        TOO_LARGE("too_large"),
        /// The tags that decide what may be shown cannot be read at all.
        CLASSIFICATION_UNAVAILABLE("classification_unavailable"),
        /// The client went away.
        CANCELLED("cancelled");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /// The stable name in audit records.
        public String code() {
            return code;
        }
    }

    public static Fault of(Kind kind) {
        return new Fault(kind, Duration.ZERO, "");
    }

    /// Whether upstream, rather than the object asked for, is the trouble: the same question may be answered later.
    public boolean isOutage() {
        return switch (kind) {
            case SIGN_IN_EXPIRED,
                    CONSENT_REQUIRED,
                    STEP_UP_REQUIRED,
                    IDENTITY_REFUSED,
                    NO_WORKSPACE,
                    WORKSPACE_FORBIDDEN,
                    WORKSPACE_UNKNOWN,
                    NOT_FOUND,
                    FORBIDDEN,
                    REJECTED -> false;
            case IDENTITY_MISCONFIGURED,
                    IDENTITY_UNAVAILABLE,
                    NOT_OFFERED,
                    RATE_LIMITED,
                    SHED,
                    TIMEOUT,
                    UNREACHABLE,
                    UPSTREAM_ERROR,
                    UNREADABLE,
                    TOO_LARGE,
                    CLASSIFICATION_UNAVAILABLE,
                    CANCELLED -> true;
        };
    }

    /// Whether it is about the one object asked for, and so says nothing of any other.
    public boolean concernsTheObject() {
        return switch (kind) {
            case NOT_FOUND, FORBIDDEN, REJECTED -> true;
            case SIGN_IN_EXPIRED,
                    CONSENT_REQUIRED,
                    STEP_UP_REQUIRED,
                    IDENTITY_REFUSED,
                    NO_WORKSPACE,
                    WORKSPACE_FORBIDDEN,
                    WORKSPACE_UNKNOWN,
                    IDENTITY_MISCONFIGURED,
                    IDENTITY_UNAVAILABLE,
                    NOT_OFFERED,
                    RATE_LIMITED,
                    SHED,
                    TIMEOUT,
                    UNREACHABLE,
                    UPSTREAM_ERROR,
                    UNREADABLE,
                    TOO_LARGE,
                    CLASSIFICATION_UNAVAILABLE,
                    CANCELLED -> false;
        };
    }

    /// Whether it is about who the caller is to Entra or to the workspace, which the caller can be told and can cure.
    public boolean concernsTheCaller() {
        return !isOutage() && !concernsTheObject();
    }
}
