package io.aiconnectors.databricks.adapter.facts.sql;

import java.time.Duration;

/// What one text may cost at most. The policy has lower limits of its own; these keep the process alive without it.
///
/// @param length      UTF-16 units of a text
/// @param comments    comments within comments
/// @param depth       nesting of brackets, `CASE`, types, lambdas and prefix operators
/// @param steps       looks at a character or a token, over all stages of one text
/// @param patience    longest time to wait for a turn, and then again for the result
/// @param concurrency texts that are parsed at the same time
/// @param stack       bytes of stack for one parse
public record Ceilings(
        int length, int comments, int depth, long steps, Duration patience, int concurrency, long stack) {
    private static final int KIBI = 1024;

    /// Generous to people and tight for machines.
    public static final Ceilings HARD =
            new Ceilings(64 * KIBI, 16, 200, 5_000_000, Duration.ofSeconds(2), 4, 16L * KIBI * KIBI);
}
