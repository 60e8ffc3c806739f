package io.aiconnectors.databricks.adapter.mcp.catalogue;

/// Tells the client how far a call has come; goes nowhere when the client did not ask to be told.
@FunctionalInterface
public interface ToolProgress {
    /// Nobody asked.
    ToolProgress SILENT = (progress, total, message) -> {};

    /// Reports a step. A report that does not go beyond the one before is dropped, as is one that the client is too
    /// slow to take.
    void report(long progress, long total, String message);

    /// Whether the client would still take the answer; it does until it is known to have left.
    default boolean isAwaited() {
        return true;
    }
}
