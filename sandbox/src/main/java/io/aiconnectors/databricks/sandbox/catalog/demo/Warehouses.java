package io.aiconnectors.databricks.sandbox.catalog.demo;

import io.aiconnectors.databricks.sandbox.catalog.WarehouseAsset;
import java.util.List;

/// The SQL warehouses of a demonstration workspace.
final class Warehouses {
    static final String ANALYTICS = "a1b2c3d4e5f60001";
    static final String NIGHTLY = "a1b2c3d4e5f60002";
    static final String ADMINS = "a1b2c3d4e5f60003";

    static final List<WarehouseAsset> ALL = List.of(
            new WarehouseAsset(NIGHTLY, "Nightly loads", "LARGE", "STOPPED"),
            new WarehouseAsset(ANALYTICS, "Analytics", "SMALL", "RUNNING"),
            new WarehouseAsset(ADMINS, "Administration", "X_SMALL", "STARTING"));

    private Warehouses() {}
}
