package io.aiconnectors.databricks.domain.catalog;

import io.aiconnectors.databricks.domain.securable.SchemaName;

/// A schema as a listing shows it.
public record SchemaSummary(SchemaName name) {}
