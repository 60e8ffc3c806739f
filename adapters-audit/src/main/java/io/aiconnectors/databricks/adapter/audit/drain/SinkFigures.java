package io.aiconnectors.databricks.adapter.audit.drain;

import java.time.Duration;

/// How a sink is doing.
///
/// @param delivered records it has taken since the start
/// @param failed    attempts that it did not take, or not wholly, since the start
/// @param pending   records that it does not have yet
/// @param oldest    age of the oldest of them that was offered; zero if there are none
/// @param trouble   code of what keeps it from taking them; empty when nothing does
public record SinkFigures(String sink, long delivered, long failed, long pending, Duration oldest, String trouble) {}
