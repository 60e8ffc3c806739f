package io.aiconnectors.databricks.domain.grant;

import java.time.Instant;

/// The rotation before now, kept so that its answer can be repeated: assistants refresh from two addresses at once.
public sealed interface LastRotation {
    /// There was none, or it is too long ago to be repeated.
    record None() implements LastRotation {}

    /// The answer to the refresh token of the generation before.
    record Answered(Instant at, TokenPair answer) implements LastRotation {}
}
