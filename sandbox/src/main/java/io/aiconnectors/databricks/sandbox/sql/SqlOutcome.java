package io.aiconnectors.databricks.sandbox.sql;

import io.aiconnectors.databricks.sandbox.catalog.DatabricksType;
import java.util.List;
import java.util.Optional;

/// What a finished statement came to.
public sealed interface SqlOutcome {
    /// Rows as Databricks spells values in text; an empty value is NULL.
    ///
    /// @param truncated true if the statement had more rows than these
    record Rows(List<ResultColumn> columns, List<List<Optional<String>>> rows, boolean truncated)
            implements SqlOutcome {
        public Rows {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    record ResultColumn(String name, DatabricksType type) {}

    /// The statement failed.
    ///
    /// @param code the REST error code, mostly `BAD_REQUEST`
    /// @param message with Databricks' error class in front: `[TABLE_OR_VIEW_NOT_FOUND] …`
    record Failed(String code, String message) implements SqlOutcome {}
}
