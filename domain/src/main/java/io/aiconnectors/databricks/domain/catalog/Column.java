package io.aiconnectors.databricks.domain.catalog;

import io.aiconnectors.databricks.domain.securable.ColumnName;

/// A column of a table.
///
/// @param type as Databricks writes it, such as `decimal(12,2)`
public record Column(ColumnName name, String type, boolean nullable) {}
