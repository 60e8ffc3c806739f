package io.aiconnectors.databricks.domain.genie;

import io.aiconnectors.databricks.domain.securable.GenieSpaceId;

/// A Genie space as a listing shows it; texts are empty where Databricks gives none.
public record GenieSpace(GenieSpaceId id, String title, String warehouseId, String description) {}
