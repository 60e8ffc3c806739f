package io.aiconnectors.databricks.adapter.aws.dynamo;

/// Whether the table is there and is one that the connector can work with.
public sealed interface TableReadiness {
    record Ready() implements TableReadiness {}

    /// It is not, or that could not be found out.
    ///
    /// @param why a stable word: `store_table_missing`, `store_table_not_active`, `store_table_key` (its
    ///            key is not `pk`, a string, and nothing else), `store_table_ttl` (nothing clears it: `ttl`
    ///            is not its time-to-live attribute), or why that could not be found out, such as
    ///            `store_denied`
    record NotReady(String why) implements TableReadiness {}
}
