package io.aiconnectors.databricks.domain.audit;

/// The record of every tool call, in two phases: opened before any effect, closed after.
public interface AuditTrail {
    /// What came of opening a record.
    sealed interface Opened {
        record Recording(Attempt attempt) implements Opened {}

        /// It could not be made to last, so the call must not happen.
        record Refused(String code) implements Opened {}
    }

    Opened open(Opening opening);
}
