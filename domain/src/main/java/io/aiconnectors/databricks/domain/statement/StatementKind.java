package io.aiconnectors.databricks.domain.statement;

/// What a statement is at its outermost.
public enum StatementKind {
    /// A query: `SELECT`, `VALUES`, `TABLE`, `FROM`, set operations and pipes, with or without `WITH`.
    QUERY("query"),
    /// A `SHOW` that lists names or tells a definition.
    SHOW("show"),
    /// A `DESCRIBE` of a relation, function, schema, catalog or query.
    DESCRIBE("describe"),
    /// An `EXPLAIN` of another statement.
    EXPLAIN("explain"),
    /// Everything else, and everything that is not understood.
    OTHER("other");

    private final String code;

    StatementKind(String code) {
        this.code = code;
    }

    /// The stable name in what the policy is asked.
    public String code() {
        return code;
    }
}
