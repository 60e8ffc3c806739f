package io.aiconnectors.databricks.domain.warehouse;

/// A SQL warehouse as a listing shows it.
///
/// @param state such as `RUNNING` or `STOPPED`; free text, for Databricks adds states
public record SqlWarehouse(String id, String name, String state) {}
