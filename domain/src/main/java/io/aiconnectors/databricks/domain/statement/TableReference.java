package io.aiconnectors.databricks.domain.statement;

import java.util.List;

/// A relation as a statement names it: catalog, schema and table, of which the first ones may be left to the session.
///
/// @param parts one to many, lower case, without their backticks
public record TableReference(List<String> parts) implements Comparable<TableReference> {
    public TableReference {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a relation has a name");
        }
    }

    @Override
    public int compareTo(TableReference other) {
        for (int part = 0; part < Math.min(parts.size(), other.parts.size()); part++) {
            int order = parts.get(part).compareTo(other.parts.get(part));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(parts.size(), other.parts.size());
    }
}
