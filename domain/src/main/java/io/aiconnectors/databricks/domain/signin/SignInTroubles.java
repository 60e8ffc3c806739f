package io.aiconnectors.databricks.domain.signin;

import io.aiconnectors.databricks.domain.identity.Caller;

/// Who is told when a sign-in that was good turns out not to be enough during a call. Never throws, never blocks long.
public interface SignInTroubles {
    /// Entra wants more of the caller before it gives out another Databricks token.
    void challenged(Caller caller, ClaimsChallenge challenge);

    /// Entra no longer takes the caller's token; a renewed one may do.
    void expired(Caller caller);
}
