package io.aiconnectors.databricks.sandbox.catalog;

import java.util.List;
import java.util.Optional;

/// A schema and its tables; names are compared without case, as Unity Catalog does.
public record SchemaAsset(String name, String comment, List<TableAsset> tables, List<Tag> tags) {
    public SchemaAsset {
        tables = List.copyOf(tables);
        tags = List.copyOf(tags);
    }

    public static SchemaAsset of(String name, TableAsset... tables) {
        return new SchemaAsset(name, "", List.of(tables), List.of());
    }

    public SchemaAsset commented(String text) {
        return new SchemaAsset(name, text, tables, tags);
    }

    public SchemaAsset tagged(Tag... assigned) {
        return new SchemaAsset(name, comment, tables, List.of(assigned));
    }

    public Optional<TableAsset> table(String wanted) {
        return tables.stream()
                .filter(table -> table.name().equalsIgnoreCase(wanted))
                .findFirst();
    }
}
