package io.aiconnectors.databricks.adapter.audit.writer;

/// Something to be written.
sealed interface Entry {
    /// What the record says, without its place in the chain.
    String json();

    /// The most bytes that its place in the chain and its frame add to a record.
    int AROUND = 256;

    /// Bytes that it takes in the spool, at most.
    default int size() {
        return json().length() + AROUND;
    }

    /// Something that may not happen before this lasts.
    sealed interface Awaited extends Entry {
        /// Where it is waited for.
        Waiting waiting();
    }

    /// A call is about to happen.
    record Opening(String json, Waiting waiting) implements Awaited {}

    /// A payload of a call, which has no end of its own.
    record Payload(String json, Waiting waiting) implements Awaited {}

    /// A call has ended.
    ///
    /// @param opened number of the record that opened it
    record Closing(String json, long opened) implements Entry {}

    /// Something that nobody waits for, and that others cause.
    record Event(String json) implements Entry {}

    /// Something that nobody waits for, and that is about the connector itself. A checkpoint follows it.
    ///
    /// @param lasting is told once it outlives a loss of power; throws nothing
    record Notice(String json, Runnable lasting) implements Entry {}
}
