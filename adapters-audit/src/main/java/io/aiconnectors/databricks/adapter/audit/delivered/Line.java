package io.aiconnectors.databricks.adapter.audit.delivered;

/// A line of a file.
///
/// @param text  each byte as one character, so that nothing of it is lost; cut where it is longer than a
///              record may be
/// @param whole whether it was not cut
/// @param ended whether a line's end follows
public record Line(String text, boolean whole, boolean ended) {}
