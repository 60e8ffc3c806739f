package io.aiconnectors.databricks.sandbox.http;

/// Answers one request; runs on a virtual thread and may block.
@FunctionalInterface
public interface Handler {
    Answer answer(Request request);
}
