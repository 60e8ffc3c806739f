package io.aiconnectors.databricks.adapter.entra;

import java.time.Instant;

/// Whether bearer tokens can be verified just now.
public sealed interface EntraReadiness {
    /// The tenant's signing keys are at hand.
    ///
    /// @param keysFrom when they were fetched; 24 hours later they no longer count
    record Ready(Instant keysFrom) implements EntraReadiness {}

    /// No signing key may be trusted.
    ///
    /// @param reason a stable word, such as `unreachable`, `timeout`, `status_503` or `unreadable`
    record NotReady(String reason) implements EntraReadiness {}
}
