package io.aiconnectors.databricks.sandbox.catalog;

/// A SQL warehouse.
///
/// @param state one of `DELETED DELETING RUNNING STARTING STOPPED STOPPING`
public record WarehouseAsset(String id, String name, String size, String state) {}
