package io.aiconnectors.databricks.adapter.entra.obo;

import io.aiconnectors.databricks.domain.credential.UpstreamToken;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What an exchange gave, for as long as it is worth keeping.
///
/// @param until       when it is no longer given out
/// @param refreshFrom when another one is fetched behind its back
record Held(Upstream<UpstreamToken> outcome, Instant until, Instant refreshFrom) {
    private static final Duration LONGEST = Duration.ofMinutes(50);
    private static final Duration BEFORE_EXPIRY = Duration.ofMinutes(2);
    private static final Duration NEEDS_INTERACTION = Duration.ofSeconds(30);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(30);

    /// A token is kept for 3000 s at most and never into its last 120 s; it is refreshed in the last tenth of
    /// that time. A need for action by the person is kept for 30 s, lest Entra is asked in a loop. No other fault
    /// is kept.
    static Optional<Held> from(Upstream<UpstreamToken> outcome, Instant now) {
        return switch (outcome) {
            case Upstream.Answer<UpstreamToken>(var token) -> {
                var usable = shorter(
                        LONGEST, Duration.between(now, token.expiresAt()).minus(BEFORE_EXPIRY));
                yield usable.isPositive()
                        ? Optional.of(new Held(
                                outcome,
                                now.plus(usable),
                                now.plus(usable.multipliedBy(9).dividedBy(10))))
                        : Optional.empty();
            }
            case Upstream.Failed<UpstreamToken>(var fault) -> {
                var until = now.plus(NEEDS_INTERACTION);
                yield fault.kind() == Kind.CONSENT_REQUIRED || fault.kind() == Kind.STEP_UP_REQUIRED
                        ? Optional.of(new Held(outcome, until, until))
                        : Optional.empty();
            }
        };
    }

    boolean isDueAt(Instant now) {
        return !now.isBefore(refreshFrom);
    }

    /// Whether this is that very token.
    boolean holds(UpstreamToken token) {
        return outcome instanceof Upstream.Answer<UpstreamToken>(var held)
                && held.value().equals(token.value());
    }

    /// This one for longer, after an attempt to refresh it met an outage.
    Held retriedLater(Instant now) {
        return new Held(outcome, until, now.plus(BETWEEN_ATTEMPTS));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
