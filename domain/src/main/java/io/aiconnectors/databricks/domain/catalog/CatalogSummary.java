package io.aiconnectors.databricks.domain.catalog;

import io.aiconnectors.databricks.domain.securable.CatalogName;

/// A catalog as a listing shows it.
public record CatalogSummary(CatalogName name) {}
