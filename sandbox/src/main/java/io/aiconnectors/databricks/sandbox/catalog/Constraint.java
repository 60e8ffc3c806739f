package io.aiconnectors.databricks.sandbox.catalog;

import java.util.List;

/// An informational constraint of a table, as `table_constraints` shows it on get.
public sealed interface Constraint {
    record PrimaryKey(String name, List<String> columns) implements Constraint {
        public PrimaryKey {
            columns = List.copyOf(columns);
        }
    }

    /// A foreign key; it names the parent table and its columns, which may be confidential when this table is not.
    record ForeignKey(String name, List<String> columns, String parentTable, List<String> parentColumns)
            implements Constraint {
        public ForeignKey {
            columns = List.copyOf(columns);
            parentColumns = List.copyOf(parentColumns);
        }
    }
}
