package io.aiconnectors.databricks.sandbox.http;

import java.time.Duration;

/// An answer that never becomes a whole HTTP response.
public sealed interface Broken extends Answer {
    /// The connection is closed before a single byte of an answer.
    record Dropped() implements Broken {}

    /// The head announces the whole body of `response`, but the connection closes after half of it.
    record CutShort(Response response) implements Broken {}

    /// Nothing is said until `patience` is over or the server stops, then the connection is closed.
    record Silent(Duration patience) implements Broken {}
}
