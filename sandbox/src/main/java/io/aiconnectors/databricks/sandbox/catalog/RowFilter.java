package io.aiconnectors.databricks.sandbox.catalog;

import java.util.List;

/// A table's row filter: the function and the columns it reads.
public record RowFilter(String function, List<String> inputColumns) {
    public RowFilter {
        inputColumns = List.copyOf(inputColumns);
    }
}
