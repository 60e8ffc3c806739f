package io.aiconnectors.databricks.domain.catalog;

import io.aiconnectors.databricks.domain.securable.TableName;

/// A table as a listing shows it.
///
/// @param type such as `MANAGED` or `VIEW`; free text, for Databricks adds kinds
public record TableSummary(TableName name, String type) {}
