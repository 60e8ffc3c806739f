package io.aiconnectors.databricks.domain.statement;

/// What an `EXPLAIN` or a `DESCRIBE QUERY` is about.
public enum InnerKind {
    /// The statement holds no other.
    NONE("none"),
    /// A query.
    QUERY("query"),
    /// Everything else, and everything that is not understood.
    OTHER("other");

    private final String code;

    InnerKind(String code) {
        this.code = code;
    }

    /// The stable name in what the policy is asked.
    public String code() {
        return code;
    }
}
