package io.aiconnectors.databricks.adapter.audit.delivered;

/// What a record says, as far as verification needs to know.
public sealed interface Content {
    /// A call was about to happen.
    record Opened(String eventId) implements Content {}

    /// A call has ended.
    record Closed(String eventId) implements Content {}

    /// How far the chain had come.
    ///
    /// @param statement a compact JWS, or whatever stands in its place
    record Checkpoint(String statement) implements Content {}

    /// The connector found that some of its records are lost.
    record Loss() implements Content {}

    /// Anything else.
    record Other() implements Content {}
}
