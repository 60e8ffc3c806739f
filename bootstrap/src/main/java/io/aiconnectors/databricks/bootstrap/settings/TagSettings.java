package io.aiconnectors.databricks.bootstrap.settings;

import java.time.Duration;
import java.util.Set;

/// How the tags that decide what is sensitive are read, and for how long they are remembered.
///
/// @param atOnce      reads under way at one workspace, for all callers together
/// @param deadline    for the tags of one page
/// @param memory      of what one person read; a new tag takes effect no later
/// @param foundMemory of a tag that anybody found, which counts for everybody; a removed one takes effect no later
public record TagSettings(int atOnce, Duration deadline, Duration memory, Duration foundMemory) {
    /// What holds where nothing is set.
    public static final TagSettings USUAL =
            new TagSettings(64, Duration.ofSeconds(8), Duration.ofSeconds(30), Duration.ofSeconds(30));

    static final Set<String> KNOWN = Set.of(
            "DATABRICKS_TAG_READS",
            "DATABRICKS_TAG_SECONDS",
            "DATABRICKS_TAG_MEMORY_SECONDS",
            "DATABRICKS_FOUND_TAG_MEMORY_SECONDS");

    private static final int AN_HOUR = 3600;
    private static final int A_MINUTE = 60;

    static TagSettings read(Values values) {
        return new TagSettings(
                values.number("DATABRICKS_TAG_READS", USUAL.atOnce(), 1, USUAL.atOnce()),
                seconds(values, "DATABRICKS_TAG_SECONDS", USUAL.deadline(), A_MINUTE),
                seconds(values, "DATABRICKS_TAG_MEMORY_SECONDS", USUAL.memory(), AN_HOUR),
                seconds(values, "DATABRICKS_FOUND_TAG_MEMORY_SECONDS", USUAL.foundMemory(), AN_HOUR));
    }

    private static Duration seconds(Values values, String name, Duration otherwise, int most) {
        return Duration.ofSeconds(values.number(name, (int) otherwise.toSeconds(), 1, most));
    }
}
