package io.aiconnectors.databricks.domain.screening;

import io.aiconnectors.databricks.domain.access.PolicyFault;

/// What the policy says of what was found.
public sealed interface Screening<T> {
    record Done<T>(Screened<T> screened) implements Screening<T> {}

    /// Nobody decided, so nothing may be shown.
    record Unavailable<T>(PolicyFault fault) implements Screening<T> {}
}
