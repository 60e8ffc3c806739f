package io.aiconnectors.databricks.adapter.audit.delivered;

/// Where a record stands.
///
/// @param file as the auditor named it, or found below a folder that was named
/// @param line from 1
public record Place(String file, long line) {
    /// So many lines further down.
    public Place after(long lines) {
        return new Place(file, line + lines);
    }

    @Override
    public String toString() {
        return file + " line " + line;
    }
}
