package io.aiconnectors.databricks.domain.signin;

import io.aiconnectors.databricks.domain.upstream.Fault;

/// What came of asking Entra for, or with, a person's sign-in.
public sealed interface SignInResult {
    /// It holds.
    record SignedIn(UpstreamSession session) implements SignInResult {}

    /// Entra wants more of the person, who has to be sent there again with this.
    record Challenged(ClaimsChallenge challenge) implements SignInResult {}

    /// It does not. `SIGN_IN_EXPIRED`, `CONSENT_REQUIRED`, `STEP_UP_REQUIRED` without a challenge, `IDENTITY_REFUSED`,
    /// `IDENTITY_MISCONFIGURED`, `IDENTITY_UNAVAILABLE` or `CANCELLED`.
    record Failed(Fault fault) implements SignInResult {}
}
