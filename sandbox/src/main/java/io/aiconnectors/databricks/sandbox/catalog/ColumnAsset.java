package io.aiconnectors.databricks.sandbox.catalog;

import java.util.List;

/// A column of a table.
///
/// @param mask the full name of the function that masks it; empty for none
public record ColumnAsset(
        String name, DatabricksType type, boolean nullable, String comment, String mask, List<Tag> tags) {
    public ColumnAsset {
        tags = List.copyOf(tags);
    }

    public static ColumnAsset of(String name, DatabricksType type) {
        return new ColumnAsset(name, type, true, "", "", List.of());
    }

    public ColumnAsset required() {
        return new ColumnAsset(name, type, false, comment, mask, tags);
    }

    public ColumnAsset commented(String text) {
        return new ColumnAsset(name, type, nullable, text, mask, tags);
    }

    public ColumnAsset maskedBy(String function) {
        return new ColumnAsset(name, type, nullable, comment, function, tags);
    }

    public ColumnAsset tagged(Tag... assigned) {
        return new ColumnAsset(name, type, nullable, comment, mask, List.of(assigned));
    }
}
