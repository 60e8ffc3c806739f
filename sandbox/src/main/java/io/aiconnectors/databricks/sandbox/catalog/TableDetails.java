package io.aiconnectors.databricks.sandbox.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The parts of a table that only get answers, and that may name other, confidential assets.
public record TableDetails(
        Map<String, String> properties, List<Constraint> constraints, Optional<RowFilter> rowFilter) {
    public static final TableDetails NONE = new TableDetails(Map.of(), List.of(), Optional.empty());

    public TableDetails {
        properties = new TreeMap<>(properties);
        constraints = List.copyOf(constraints);
    }
}
