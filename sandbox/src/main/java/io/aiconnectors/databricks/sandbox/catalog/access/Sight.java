package io.aiconnectors.databricks.sandbox.catalog.access;

/// A person's view of the catalogue: which assets the grants show, by Unity Catalog's rules.
///
/// A catalog shows with `USE CATALOG`, a schema with `USE SCHEMA` as well, a table with `SELECT` as well; `BROWSE` on
/// the
/// asset or a parent shows it as browse-only.
public record Sight(Access access) {
    public Visibility catalog(String catalog) {
        return visible(access.has(Privilege.USE_CATALOG, catalog), catalog);
    }

    public Visibility schema(String catalog, String schema) {
        return visible(
                catalog(catalog) == Visibility.FULL && access.has(Privilege.USE_SCHEMA, catalog, schema),
                catalog,
                schema);
    }

    public Visibility table(String catalog, String schema, String table) {
        return visible(
                schema(catalog, schema) == Visibility.FULL && access.has(Privilege.SELECT, catalog, schema, table),
                catalog,
                schema,
                table);
    }

    public boolean space(String id) {
        return access.has(Privilege.CAN_VIEW, id);
    }

    public boolean warehouse(String id) {
        return access.has(Privilege.CAN_USE, id);
    }

    private Visibility visible(boolean full, String... path) {
        if (full) {
            return Visibility.FULL;
        }
        return access.has(Privilege.BROWSE, path) ? Visibility.BROWSE_ONLY : Visibility.NONE;
    }
}
