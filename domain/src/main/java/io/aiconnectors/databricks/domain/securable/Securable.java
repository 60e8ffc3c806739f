package io.aiconnectors.databricks.domain.securable;

import java.util.List;

/// Something in Databricks that can carry tags: its own, and those it inherits.
public sealed interface Securable permits CatalogName, SchemaName, TableName, ColumnName, GenieSpaceId {
    /// The kind of securable, which is also the name of its level in a lineage.
    enum Kind {
        CATALOG,
        SCHEMA,
        TABLE,
        COLUMN,
        GENIE_SPACE
    }

    Kind kind();

    /// From the outermost container down to this securable itself: each of them can make it sensitive.
    List<Securable> lineage();

    /// The name by which Databricks' API knows it.
    String fullName();
}
