package io.aiconnectors.databricks.domain.screening;

/// A tag as it is assigned in Databricks; the value is empty for a key-only tag.
public record Tag(String key, String value) {}
