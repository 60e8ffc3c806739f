package io.aiconnectors.databricks.adapter.audit;

/// What came of starting the audit.
public sealed interface AuditStart {
    /// It takes records. Whoever started it closes it.
    record Started(AuditAdapter audit) implements AuditStart {}

    /// It does not, and the spool is left as it was.
    ///
    /// @param reason for the operator, with what to do
    record NotStarted(String reason) implements AuditStart {}
}
