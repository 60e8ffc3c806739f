package io.aiconnectors.databricks.adapter.entra.endpoint;

import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import java.util.Collections;
import java.util.Set;

/// What an error of the token endpoint means for the caller.
///
/// Decided by status, `error`, `suberror` and the presence of `claims`, never by text (Microsoft identity platform,
/// "Handling exceptions and errors"). Entra says several unlike things with a bare `invalid_grant` or
/// `interaction_required`, though, and some of them no sign-in will ever cure: those are known by their AADSTS number
/// ("Microsoft Entra authentication and authorization error codes"), lest people be sent to sign in again and again.
final class Faults {
    /// The person is barred: by conditional access (53003, 53011), not assigned to the application (50105), not in the
    /// tenant (50020, 50034, 90072, 500212, 500213), or the account is disabled (50057).
    private static final Set<Integer> BARRED = Set.of(53003, 53011, 50105, 50020, 50034, 90072, 500212, 500213, 50057);

    /// The registrations do not fit together: the assertion is not meant for us (500131) or none of theirs (50027),
    /// a permission or service principal is missing (65005, 500011, 650052, 650056, 650057), or applications cannot
    /// be acted for (7000114).
    private static final Set<Integer> MISFIT = Set.of(500131, 50027, 65005, 500011, 650052, 650056, 650057, 7000114);

    /// Trouble of Entra's own (50033, 90033), or it thinks that we loop (50196).
    private static final Set<Integer> TRANSIENT = Set.of(50033, 90033, 50196);

    private Faults() {}

    static Fault of(Refusal refusal) {
        return new Fault(kind(refusal), refusal.retryAfter(), refusal.requestId());
    }

    private static Kind kind(Refusal refusal) {
        if (refusal.status() == 429 || refusal.status() >= 500 || has(refusal, TRANSIENT)) {
            return Kind.IDENTITY_UNAVAILABLE;
        }
        return switch (refusal.error()) {
            case "invalid_client",
                    "unauthorized_client",
                    "invalid_scope",
                    "invalid_resource",
                    "invalid_target",
                    "invalid_request",
                    "unsupported_grant_type" -> Kind.IDENTITY_MISCONFIGURED;
            case "access_denied" -> Kind.IDENTITY_REFUSED;
            case "consent_required" -> Kind.CONSENT_REQUIRED;
            case "invalid_grant", "interaction_required", "login_required" -> personal(refusal);
            default -> refusal.claims() ? Kind.STEP_UP_REQUIRED : Kind.IDENTITY_UNAVAILABLE;
        };
    }

    /// The errors that are about this person and this sign-in.
    private static Kind personal(Refusal refusal) {
        if (has(refusal, BARRED)) {
            return Kind.IDENTITY_REFUSED;
        }
        if (has(refusal, MISFIT)) {
            return Kind.IDENTITY_MISCONFIGURED;
        }
        if (refusal.claims()) {
            return Kind.STEP_UP_REQUIRED;
        }
        return switch (refusal.suberror()) {
            case "consent_required" -> Kind.CONSENT_REQUIRED;
            case "basic_action", "additional_action", "user_password_expired" -> Kind.STEP_UP_REQUIRED;
            case "message_only" -> Kind.IDENTITY_REFUSED;
            default -> refusal.error().equals("interaction_required") ? Kind.STEP_UP_REQUIRED : Kind.SIGN_IN_EXPIRED;
        };
    }

    private static boolean has(Refusal refusal, Set<Integer> numbers) {
        return !Collections.disjoint(refusal.codes(), numbers);
    }
}
