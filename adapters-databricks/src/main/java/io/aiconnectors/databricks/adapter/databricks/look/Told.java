package io.aiconnectors.databricks.adapter.databricks.look;

/// What a workspace told of itself.
public sealed interface Told {
    /// A fact.
    record Fact(String value) implements Told {}

    /// Nothing that could be read.
    ///
    /// @param why such as `status 403` or `ConnectException`; never text of Databricks
    record Nothing(String why) implements Told {}
}
