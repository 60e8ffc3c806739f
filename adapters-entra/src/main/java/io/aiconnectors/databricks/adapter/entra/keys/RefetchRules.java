package io.aiconnectors.databricks.adapter.entra.keys;

import java.time.Duration;
import java.time.Instant;

/// When the keys may be fetched again, so that neither an outage nor a flood of invented key ids becomes load on Entra.
/// Not safe for many threads by itself.
///
/// Source: Microsoft identity platform, "Signing key rollover": look hourly; for an unknown key id at most every five
/// minutes; keys count for 24 hours.
final class RefetchRules {
    static final Duration FRESH = Duration.ofHours(1);
    static final Duration TRUSTED = Duration.ofHours(24);
    private static final Duration ON_DEMAND_GAP = Duration.ofMinutes(5);
    private static final Duration REFRESH_GAP = Duration.ofMinutes(5);
    private static final Duration FIRST_LOAD_GAP = Duration.ofSeconds(10);

    private Instant lastFetch = Instant.MIN;
    private Instant lastOnDemand = Instant.MIN;

    /// Why a fetch is wanted.
    enum Cause {
        /// No key that may still be trusted.
        NONE_KNOWN,
        /// The keys are older than an hour.
        NOT_FRESH,
        /// A token names a key that is not among them.
        UNKNOWN_KEY
    }

    /// Takes the turn if there is one.
    boolean claim(Cause cause, Instant now) {
        var due = switch (cause) {
            case NONE_KNOWN -> passed(lastFetch, FIRST_LOAD_GAP, now);
            case NOT_FRESH -> passed(lastFetch, REFRESH_GAP, now);
            case UNKNOWN_KEY -> passed(lastOnDemand, ON_DEMAND_GAP, now);
        };
        if (due) {
            lastFetch = now;
            lastOnDemand = cause == Cause.UNKNOWN_KEY ? now : lastOnDemand;
        }
        return due;
    }

    private static boolean passed(Instant last, Duration gap, Instant now) {
        return last.equals(Instant.MIN) || !now.isBefore(last.plus(gap));
    }
}
