package io.aiconnectors.databricks.sandbox.catalog.demo;

import java.util.List;

/// The words that occur in names of confidential demonstration assets and nowhere else: one per way of being
/// confidential.
///
/// Whoever finds one of [#ALL] in what an assistant received has found a leak.
public final class Markers {
    /// A whole catalog, its schema and its tables.
    public static final String CATALOG = "obsidianvault";
    /// A schema and its tables.
    public static final String SCHEMA = "cobaltmerger";
    /// A table.
    public static final String TABLE = "crimsonminutes";
    /// A column.
    public static final String COLUMN = "emeraldiban";
    /// A table whose tag has a key and no value.
    public static final String KEY_ONLY = "quartztrades";
    /// A table whose tag is written in another case.
    public static final String OTHER_CASE = "amberforecast";
    /// Twenty tables among two thousand.
    public static final String AMONG_MANY = "marlinfeed";
    /// A Genie space.
    public static final String SPACE = "indigodeal";
    /// A table whose tags the colleague may not read.
    public static final String UNREADABLE = "onyxarchive";

    public static final List<String> ALL =
            List.of(CATALOG, SCHEMA, TABLE, COLUMN, KEY_ONLY, OTHER_CASE, AMONG_MANY, SPACE);

    private Markers() {}
}
