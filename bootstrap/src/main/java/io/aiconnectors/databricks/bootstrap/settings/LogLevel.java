package io.aiconnectors.databricks.bootstrap.settings;

import java.util.Arrays;

/// How much the process says on standard output. Libraries that would show secrets stay silent at every level.
public enum LogLevel {
    /// What needs somebody's attention.
    WARN,
    /// And what happens, a line for each thing that matters.
    INFO,
    /// And what libraries say of their own doings, for finding a fault.
    DEBUG;

    static final String SETTING = "CONNECTOR_LOG_LEVEL";

    static LogLevel read(Values values) {
        var name = values.optional(SETTING, INFO.name());
        return Arrays.stream(values())
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    values.complain(SETTING, "is not a log level", "Set it to WARN, INFO or DEBUG");
                    return INFO;
                });
    }
}
