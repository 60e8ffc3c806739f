package io.aiconnectors.databricks.domain.identity;

/// By which way a caller's token came to us.
public sealed interface SignIn {
    /// Through a grant of ours.
    record Granted(GrantId grant) implements SignIn {}

    /// Straight from Entra, where the operator allows that.
    record Direct() implements SignIn {}
}
