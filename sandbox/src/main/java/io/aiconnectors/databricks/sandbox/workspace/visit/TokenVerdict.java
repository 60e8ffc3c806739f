package io.aiconnectors.databricks.sandbox.workspace.visit;

/// What a workspace finds out about a bearer token.
public sealed interface TokenVerdict {
    record Accepted(Person person) implements TokenVerdict {}

    record Expired() implements TokenVerdict {}

    /// No token of the tenant at all: unreadable, or signed by a stranger.
    record Invalid() implements TokenVerdict {}

    record WrongAudience(String was) implements TokenVerdict {}

    /// Issued by another tenant, as a guest's token from home is.
    record WrongIssuer(String expected, String was) implements TokenVerdict {}
}
