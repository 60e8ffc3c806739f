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
        SIGN_IN_EXPIRED("sign_in_expired", Concern.CALLER),
        /// The person or an administrator has yet to consent to the use of Databricks.
        CONSENT_REQUIRED("consent_required", Concern.CALLER),
        /// Entra wants more of the person, such as a second factor.
        STEP_UP_REQUIRED("step_up_required", Concern.CALLER),
        /// Entra refuses this person, and signing in again will not help.
        IDENTITY_REFUSED("identity_refused", Concern.CALLER),
        /// Our own registration or credential at Entra is wrong.
        IDENTITY_MISCONFIGURED("identity_misconfigured", Concern.UPSTREAM),
        /// Entra does not answer, or not usably.
        IDENTITY_UNAVAILABLE("identity_unavailable", Concern.UPSTREAM),
        /// None of the registered workspaces lets the caller in.
        NO_WORKSPACE("no_workspace", Concern.CALLER),
        /// The workspace asked for does not let the caller in.
        WORKSPACE_FORBIDDEN("workspace_forbidden", Concern.CALLER),
        /// The workspace asked for is not in the registry.
        WORKSPACE_UNKNOWN("workspace_unknown", Concern.CALLER),
        /// There is no such object, as far as the caller can see.
        NOT_FOUND("not_found", Concern.OBJECT),
        /// The object is there, but not for the caller.
        FORBIDDEN("forbidden", Concern.OBJECT),
        /// What was asked is not valid for upstream.
        REJECTED("rejected", Concern.REQUEST),
        /// The workspace does not have this feature.
        NOT_OFFERED("not_offered", Concern.UPSTREAM),
        /// Upstream asks to slow down.
        RATE_LIMITED("rate_limited", Concern.UPSTREAM),
        /// We keep calls from upstream for now: it fails too often, or too many calls are on their way.
        SHED("shed", Concern.UPSTREAM),
        /// No answer within the deadline.
        TIMEOUT("timeout", Concern.UPSTREAM),
        /// No connection, or it broke.
        UNREACHABLE("unreachable", Concern.UPSTREAM),
        /// Upstream reports its own failure.
        UPSTREAM_ERROR("upstream_error", Concern.UPSTREAM),
        /// The answer is not what it has to be: malformed, of the wrong shape or type.
        UNREADABLE("unreadable", Concern.UPSTREAM),
        /// The answer is larger than is taken.
        TOO_LARGE("too_large", Concern.UPSTREAM),
        /// The tags that decide what may be shown cannot be read at all.
        CLASSIFICATION_UNAVAILABLE("classification_unavailable", Concern.UPSTREAM),
        /// The client went away.
        CANCELLED("cancelled", Concern.UPSTREAM);

        private final String code;
        private final Concern concern;

        Kind(String code, Concern concern) {
            this.code = code;
            this.concern = concern;
        }

        /// The stable name in audit records.
        public String code() {
            return code;
        }

        public Concern concern() {
            return concern;
        }
    }

    /// What a failure is about.
    public enum Concern {
        /// The one object asked for: it is not there, or not for this caller.
        OBJECT,
        /// The question as it was put.
        REQUEST,
        /// Who the caller is to Entra or to the workspace.
        CALLER,
        /// The state of upstream, or of the way there.
        UPSTREAM
    }

    public static Fault of(Kind kind) {
        return new Fault(kind, Duration.ZERO, "");
    }

    /// Whether upstream, rather than the object asked for, is the trouble: the same question may be answered later.
    public boolean isOutage() {
        return kind.concern() == Concern.UPSTREAM;
    }

    /// Whether it is about the one object asked for, and so says nothing of any other.
    public boolean concernsTheObject() {
        return kind.concern() == Concern.OBJECT || kind.concern() == Concern.REQUEST;
    }

    /// Whether it is about who the caller is to Entra or to the workspace, which the caller can be told and can cure.
    public boolean concernsTheCaller() {
        return kind.concern() == Concern.CALLER;
    }
}
