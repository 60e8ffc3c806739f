package io.aiconnectors.databricks.domain.audit;

/// One audit record as it is delivered.
///
/// @param sequence its number in the chain of this task, from 1
/// @param line     a JSON object in ASCII, without a line's end
public record AuditRecord(long sequence, String line) {}
