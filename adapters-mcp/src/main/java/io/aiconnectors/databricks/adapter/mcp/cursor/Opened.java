package io.aiconnectors.databricks.adapter.mcp.cursor;

/// What a cursor turned out to be.
public sealed interface Opened {
    /// Sealed here for this call, and not long ago.
    record At(Position position) implements Opened {}

    /// Sealed here for this call, too long ago.
    record Stale() implements Opened {}

    /// Not made here, or not for this call.
    record Foreign() implements Opened {}
}
