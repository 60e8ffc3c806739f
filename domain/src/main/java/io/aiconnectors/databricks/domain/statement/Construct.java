package io.aiconnectors.databricks.domain.statement;

/// What a statement can hold, at any depth, that its kind does not tell.
public enum Construct {
    /// `IDENTIFIER(…)`, wherever it stands: what it names is not to be known from the text.
    IDENTIFIER_CLAUSE,
    /// `TRANSFORM`, `MAP` or `REDUCE … USING`: rows go through a command of the operating system.
    TRANSFORM,
    /// Something that writes: `INSERT`, `UPDATE`, `DELETE`, `MERGE`.
    DML
}
