package io.aiconnectors.databricks.application.oauth;

/// Whether there is a way back to the client from a page that tells of a problem.
public sealed interface WayBack {
    /// There is none: it is not known whose browser this is, or where it would be led.
    record None() implements WayBack {}

    record ToClient(BackToClient way) implements WayBack {}
}
