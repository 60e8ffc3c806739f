package io.aiconnectors.databricks.domain.grant;

import io.aiconnectors.databricks.domain.signin.ClaimsChallenge;
import java.time.Instant;

/// Whether a grant can be used.
public sealed interface Standing {
    record Good() implements Standing {}

    /// Entra wants more of the person: the grant is of no use until they sign in again, and the challenge is kept for
    /// that until `until`.
    record Challenged(ClaimsChallenge challenge, Instant until) implements Standing {}

    /// It ended.
    record Revoked(Revocation why) implements Standing {}
}
