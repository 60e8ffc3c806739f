package io.aiconnectors.databricks.adapter.aws.dynamo;

/// One change of a transaction, and what has to hold for it.
sealed interface Change {
    /// Puts a record where there is none, or only one whose time is over.
    record Add(Item item) implements Change {}

    /// Puts a record in the place of the one with this stamp.
    record Replace(Item item, String stamp) implements Change {}

    /// Puts a record, whatever was there before.
    record Put(Item item) implements Change {}

    /// Takes a record away that is still there.
    record Remove(String pk) implements Change {}
}
