package io.aiconnectors.databricks.bootstrap.settings;

/// How lines of the log look.
public enum LogFormat {
    /// For a terminal.
    TEXT,
    /// One JSON object on each line, for machines.
    JSON
}
