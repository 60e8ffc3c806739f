package io.aiconnectors.databricks.sandbox.catalog;

import java.util.List;

/// Where a table's rows come from when a statement first touches it.
public sealed interface TableContent {
    /// The TPC-H table of the same name, generated at this scale (1.0 is about 6 million line items).
    record Tpch(double scale) implements TableContent {}

    /// A CSV resource beside the SQL engine, whose first line names the columns; `NA` is missing.
    record Csv(String resource) implements TableContent {}

    /// Rows made up from the column names and the row number.
    record Sample(int rows) implements TableContent {}

    /// No rows of its own: a query over other tables, run with the right of the view's owner.
    record View(String query, List<String> dependsOn) implements TableContent {
        public View {
            dependsOn = List.copyOf(dependsOn);
        }
    }
}
