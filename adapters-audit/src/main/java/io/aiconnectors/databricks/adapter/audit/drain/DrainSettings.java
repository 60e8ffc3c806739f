package io.aiconnectors.databricks.adapter.audit.drain;

import java.time.Duration;

/// How patient a drainer is.
///
/// @param linger  how long records are gathered before a sink is given them, unless they fill a batch
/// @param first   pause after the first failure; twice as long after each further one
/// @param longest pause
public record DrainSettings(Duration linger, Duration first, Duration longest) {
    /// For a sink to which every delivery is dear.
    public static final DrainSettings GATHERING =
            new DrainSettings(Duration.ofMillis(500), Duration.ofMillis(100), Duration.ofSeconds(30));

    /// For a sink close by: soon enough for people, and seldom enough that a file's forces do not hold up those of the
    /// spool on the same disk.
    public static final DrainSettings AT_ONCE =
            new DrainSettings(Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofSeconds(30));
}
