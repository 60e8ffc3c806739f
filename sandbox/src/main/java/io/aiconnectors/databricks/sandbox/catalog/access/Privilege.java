package io.aiconnectors.databricks.sandbox.catalog.access;

/// What a grant allows. Unity Catalog privileges on a catalog or schema reach everything below it.
public enum Privilege {
    USE_CATALOG,
    USE_SCHEMA,
    SELECT,
    BROWSE,
    MODIFY,
    CREATE_TABLE,
    CAN_VIEW,
    CAN_USE;

    /// The privilege as error texts spell it, for example `USE CATALOG`.
    public String spelled() {
        return name().replace('_', ' ');
    }
}
