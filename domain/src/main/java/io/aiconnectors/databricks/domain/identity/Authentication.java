package io.aiconnectors.databricks.domain.identity;

import java.time.Instant;

/// What a bearer token turned out to be.
public sealed interface Authentication {
    /// The token is good.
    ///
    /// @param until how long that may be believed without asking again: no longer than now for a token that can be
    ///              withdrawn at any time
    record Authenticated(Caller caller, Instant until) implements Authentication {}

    /// The token is not acceptable here; `code` is a stable word for logs, such as `expired` or `audience`.
    record Invalid(String code) implements Authentication {}

    /// The token is valid, but not for this: it lacks the scope that every call here needs.
    record InsufficientScope(String scope) implements Authentication {}

    /// It could not be found out, for the keys are out of reach. Neither a yes nor a no.
    record Undetermined(String code) implements Authentication {}
}
