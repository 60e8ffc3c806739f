package io.aiconnectors.databricks.adapter.telemetry.signal;

import java.util.Locale;

/// What a tool call takes time for.
public enum Part {
    /// One question whether the call may be made.
    POLICY,
    /// One question which of what was found may be shown.
    SCREENING,
    /// One record in the audit, opened or closed.
    AUDIT,
    /// All waits of a call for a Databricks token; of calls that waited.
    TOKEN,
    /// All waits of a call for Databricks; of calls that waited.
    UPSTREAM,
    /// All of a call in which nobody else was waited for.
    OWN,
    /// All of a call.
    TOTAL;

    /// Its name in figures.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
