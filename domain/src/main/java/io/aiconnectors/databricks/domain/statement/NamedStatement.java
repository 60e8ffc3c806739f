package io.aiconnectors.databricks.domain.statement;

/// The facts of a text that an argument of an upstream tool carries.
///
/// @param argument the name of the argument; which of them is run as SQL is known to the policy
public record NamedStatement(String argument, StatementFacts facts) {}
