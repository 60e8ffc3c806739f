package io.aiconnectors.databricks.domain.screening;

/// Something found that may or may not be shown, with the facts to decide by.
public record Candidate<T>(T value, Facts facts) {}
