package io.aiconnectors.databricks.domain.store;

/// Whether a conditional change happened. Of any number of attempts at a one-time step exactly one is `DONE`.
public enum Step {
    /// This attempt made the change.
    DONE,
    /// The condition did not hold: somebody else was first, or what it was about is gone or expired.
    LOST
}
