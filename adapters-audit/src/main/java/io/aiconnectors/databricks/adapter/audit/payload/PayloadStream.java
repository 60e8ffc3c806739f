package io.aiconnectors.databricks.adapter.audit.payload;

/// Takes the lines of payloads, and makes them last. Never throws.
@FunctionalInterface
public interface PayloadStream {
    /// Takes one. It outlives this process once this returns [Taking.Taken].
    ///
    /// @param body a JSON object in ASCII on one line, as [PayloadLine] writes it
    Taking take(String body);

    /// What became of a line.
    sealed interface Taking {
        record Taken() implements Taking {}

        /// It did not take it.
        ///
        /// @param code a stable snake_case word that says why
        record Refused(String code) implements Taking {}
    }
}
