package io.aiconnectors.databricks.adapter.audit.writer;

/// What became of a record that opens a call.
public sealed interface Fate {
    /// It outlives a loss of power.
    ///
    /// @param sequence its number
    record Lasting(long sequence) implements Fate {}

    /// It was not written.
    ///
    /// @param code a stable snake_case word that says why
    record Refused(String code) implements Fate {}
}
