package io.aiconnectors.databricks.adapter.audit.writer;

/// Something to be written.
sealed interface Entry {
    /// What the record says, without its place in the chain.
    String json();

    /// A call is about to happen, and waits for this.
    record Opening(String json, Waiting waiting) implements Entry {}

    /// A call has ended.
    ///
    /// @param opened number of the record that opened it
    record Closing(String json, long opened) implements Entry {}

    /// Something that nobody waits for, and that others cause.
    record Event(String json) implements Entry {}

    /// Something that nobody waits for, and that is about the connector itself. A checkpoint follows it.
    ///
    /// @param lasting is told once it outlives a loss of power; throws nothing
    record Service(String json, Runnable lasting) implements Entry {}
}
