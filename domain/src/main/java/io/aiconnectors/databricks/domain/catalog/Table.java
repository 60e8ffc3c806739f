package io.aiconnectors.databricks.domain.catalog;

import java.util.List;

/// A table with its columns. It holds no more than what can be screened: comments, view definitions, constraints,
/// masks and properties may name what is withheld, so they never leave the adapter.
public record Table(TableSummary summary, List<Column> columns) {
    public Table {
        columns = List.copyOf(columns);
    }
}
