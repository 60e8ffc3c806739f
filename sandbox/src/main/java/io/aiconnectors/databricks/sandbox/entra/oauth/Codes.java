package io.aiconnectors.databricks.sandbox.entra.oauth;

import io.aiconnectors.databricks.sandbox.entra.jwt.Chance;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/// The authorization codes that were given out: good for ten minutes and for one redemption, whoever comes first.
final class Codes {
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final ConcurrentHashMap<String, Issued> codes = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final Chance chance;

    Codes(InstantSource clock, Chance chance) {
        this.clock = clock;
        this.chance = chance;
    }

    String issue(SignIn signIn, String redirectUri, Optional<String> challenge) {
        var now = clock.instant();
        codes.values().removeIf(old -> old.expiry().plus(LIFETIME).isBefore(now));
        var code = "1." + chance.handle();
        codes.put(code, new Issued(signIn, redirectUri, challenge, now.plus(LIFETIME), new AtomicBoolean()));
        return code;
    }

    Optional<Issued> find(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /// A code as it was given out.
    record Issued(SignIn signIn, String redirectUri, Optional<String> challenge, Instant expiry, AtomicBoolean spent) {
        /// Uses the code up; true for the first caller alone.
        boolean spend() {
            return spent.compareAndSet(false, true);
        }
    }
}
