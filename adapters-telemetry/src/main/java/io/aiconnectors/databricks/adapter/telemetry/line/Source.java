package io.aiconnectors.databricks.adapter.telemetry.line;

import java.util.Set;

/// Where a figure for CloudWatch comes from.
sealed interface Source {
    /// The highest of all values of these metrics; nothing where there is none.
    record Highest(Set<String> metrics) implements Source {}

    /// By how much a counter grew since the last line.
    ///
    /// @param labels which of its labels count; all where none is named
    record Growth(String metric, Set<String> labels) implements Source {}

    /// By how much these levels, which only ever rise, rose since the last line; all of it in the first line, so that
    /// what was lost before a restart is told once more.
    record Climb(Set<String> metrics) implements Source {}

    /// The values of a histogram, each as the upper bound of its bucket.
    ///
    /// @param label which of its labels counts
    record Spread(String metric, String label) implements Source {}
}
