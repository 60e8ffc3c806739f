package io.aiconnectors.databricks.adapter.telemetry.operation;

import java.util.List;

/// What every line of the log says of the call that it belongs to.
public final class LogKeys {
    /// The trace.
    public static final String TRACE = "trace_id";
    /// The id of the call in the audit.
    public static final String EVENT = "event_id";

    static final List<String> ALL = List.of(TRACE, EVENT);

    private LogKeys() {}
}
