package io.aiconnectors.databricks.adapter.aws.dynamo;

/// What came of a transaction that was answered.
enum Written {
    /// All of it happened, and is durable.
    ALL,
    /// None of it, for one of its conditions does not hold.
    NONE
}
