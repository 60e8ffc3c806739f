package io.aiconnectors.databricks.bootstrap.log;

import java.util.Set;

/// One kind of line in the log.
///
/// @param name   by which machines know it; stays when its text is worded better
/// @param levels at which it occurs
/// @param text   as it stands in the code, with `{}` for what differs from line to line
public record LogEvent(String name, Set<String> levels, String text) {
    public LogEvent {
        levels = Set.copyOf(levels);
    }
}
