package io.aiconnectors.databricks.domain.audit;

/// An opened audit record.
public interface Attempt {
    /// Writes how it ended. Never throws: the call has already happened.
    void close(Closing closing);
}
