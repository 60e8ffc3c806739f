package io.aiconnectors.databricks.adapter.telemetry.operation;

import java.util.Locale;

/// What a workspace is asked over REST.
public enum Api {
    /// Whether somebody may enter: SCIM Me.
    ENTRANCE,
    CATALOGS,
    SCHEMAS,
    TABLES,
    TABLE,
    SEARCH,
    /// The tags of all objects of one page or target.
    TAGS,
    GENIE_SPACES,
    WAREHOUSES;

    /// Its name in traces and figures.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
