package io.aiconnectors.databricks.adapter.pages.calls;

import java.time.Duration;
import java.time.Instant;

/// What real calls have last seen of somebody else.
///
/// A failure counts until an answer follows it, and otherwise for two minutes: nobody may be called down for ever on
/// the word of one call.
public record Sightings(Instant answered, Instant failed, String code) {
    /// Nothing was seen yet.
    public static final Sightings NONE = new Sightings(Instant.EPOCH, Instant.EPOCH, "");

    private static final Duration COUNTS_FOR = Duration.ofMinutes(2);

    Sightings answeredAt(Instant now) {
        return new Sightings(now, failed, code);
    }

    Sightings failedAt(Instant now, String why) {
        return new Sightings(answered, now, why);
    }

    /// Whether the last that was seen is a failure that still counts.
    public boolean isFailingAt(Instant now) {
        return failed.isAfter(answered) && failed.plus(COUNTS_FOR).isAfter(now);
    }

    /// Whether it ever answered.
    public boolean hasAnswered() {
        return answered.isAfter(Instant.EPOCH);
    }
}
