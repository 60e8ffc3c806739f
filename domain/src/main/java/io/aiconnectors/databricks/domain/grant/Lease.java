package io.aiconnectors.databricks.domain.grant;

/// The right to renew a grant's sign-in at Entra, held by one replica at a time.
public sealed interface Lease {
    /// We have it, until the time that was asked for.
    ///
    /// @param ticket what a renewal has to show
    record Held(String ticket) implements Lease {}

    /// Another replica has it.
    record Busy() implements Lease {}
}
