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

    /// Told of a call that leaves no record, such as one more beyond a limit: whoever watches calls sees it end too.
    default void unrecorded(Opening opening, Closing closing) {
        // It leaves none.
    }
}
