package io.aiconnectors.databricks.domain.access;

import java.util.Locale;

/// The eleven tools that assistants see.
public enum ToolName {
    LIST_GENIE_SPACES,
    LIST_SQL_WAREHOUSES,
    LIST_CATALOGS,
    LIST_SCHEMAS,
    LIST_TABLES,
    GET_TABLE,
    SEARCH_TABLES,
    LIST_GENIE_TOOLS,
    PROXY_TO_GENIE,
    LIST_SQL_TOOLS,
    PROXY_TO_SQL;

    /// The name on the wire and in the policy.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
