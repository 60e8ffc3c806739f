package io.aiconnectors.databricks.domain.statement;

/// Reads what a text would do if it were run as SQL. It tells facts; whether they are harmless is for the policy.
public interface SqlStatements {
    /// Never throws and always ends: what cannot be read in bounded time and space is `Unparsed`.
    StatementFacts read(String text);
}
