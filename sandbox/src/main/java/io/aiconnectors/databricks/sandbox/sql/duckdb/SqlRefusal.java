package io.aiconnectors.databricks.sandbox.sql.duckdb;

/// A statement that Databricks would fail, with the error class it would name.
public final class SqlRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private SqlRefusal(String message) {
        super(message, null, false, false);
    }

    public static SqlRefusal syntax(String near) {
        return new SqlRefusal("[PARSE_SYNTAX_ERROR] Syntax error at or near '%s'. SQLSTATE: 42601".formatted(near));
    }

    public static SqlRefusal tableNotFound(String name) {
        return new SqlRefusal("[TABLE_OR_VIEW_NOT_FOUND] The table or view %s cannot be found. Verify the spelling and"
                        .formatted(name)
                + " correctness of the schema and catalog. SQLSTATE: 42P01");
    }

    public static SqlRefusal schemaNotFound(String name) {
        return new SqlRefusal("[SCHEMA_NOT_FOUND] The schema %s cannot be found. SQLSTATE: 42704".formatted(name));
    }

    public static SqlRefusal tableFunctionNotFound(String name) {
        return new SqlRefusal("[UNRESOLVABLE_TABLE_VALUED_FUNCTION] Could not resolve `%s` to a table-valued function."
                        .formatted(name)
                + " SQLSTATE: 42883");
    }

    public static SqlRefusal routineNotFound(String name) {
        return new SqlRefusal(
                "[UNRESOLVED_ROUTINE] Cannot resolve routine `%s` on search path. SQLSTATE: 42883".formatted(name));
    }

    public static SqlRefusal missing(String privilege, String kind, String name) {
        return new SqlRefusal(
                "[INSUFFICIENT_PERMISSIONS] Insufficient privileges: User does not have %s on %s '%s'. SQLSTATE: 42501"
                        .formatted(privilege, kind, name));
    }

    public static SqlRefusal notReadOnly(String verb) {
        return new SqlRefusal(
                "[NOT_READ_ONLY] %s is not a read-only statement: only SELECT, WITH, SHOW, DESCRIBE and".formatted(verb)
                        + " EXPLAIN may run here.");
    }

    public static SqlRefusal other(String message) {
        return new SqlRefusal(message);
    }
}
