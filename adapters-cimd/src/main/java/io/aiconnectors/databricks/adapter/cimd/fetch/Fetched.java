package io.aiconnectors.databricks.adapter.cimd.fetch;

/// What came of asking for a document. Never an exception.
public sealed interface Fetched {
    /// The document.
    record Document(String text, Caching caching) implements Fetched {}

    /// It is still what it was when its entity tag was given out.
    record Unchanged(Caching caching) implements Fetched {}

    /// The address or the answer is not acceptable, and asking again will not help.
    record Unacceptable(String code) implements Fetched {}

    /// It could not be had this time.
    record Unreachable(String code) implements Fetched {}
}
