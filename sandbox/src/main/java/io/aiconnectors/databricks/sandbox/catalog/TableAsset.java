package io.aiconnectors.databricks.sandbox.catalog;

import java.util.List;
import java.util.Optional;

/// A table or view: its description, where its rows come from and its own tags.
public record TableAsset(
        String name,
        String comment,
        List<ColumnAsset> columns,
        TableContent content,
        TableDetails details,
        List<Tag> tags) {
    public TableAsset {
        columns = List.copyOf(columns);
        tags = List.copyOf(tags);
    }

    public static TableAsset of(String name, TableContent content, ColumnAsset... columns) {
        return new TableAsset(name, "", List.of(columns), content, TableDetails.NONE, List.of());
    }

    public TableAsset commented(String text) {
        return new TableAsset(name, text, columns, content, details, tags);
    }

    public TableAsset with(TableDetails replaced) {
        return new TableAsset(name, comment, columns, content, replaced, tags);
    }

    public TableAsset tagged(Tag... assigned) {
        return new TableAsset(name, comment, columns, content, details, List.of(assigned));
    }

    /// The REST answers' `table_type`.
    public String type() {
        return content instanceof TableContent.View ? "VIEW" : "MANAGED";
    }

    public Optional<ColumnAsset> column(String wanted) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(wanted))
                .findFirst();
    }
}
