package io.aiconnectors.databricks.sandbox.entra.oauth;

import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.sandbox.entra.jwt.Chance;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The refresh tokens in force: good for 90 days and for one use, since each use replaces the token.
///
/// Entra lets the replaced one live on; here it dies, so that a client that keeps using the old one is found out.
final class RefreshTokens {
    private static final Duration LIFETIME = Duration.ofDays(90);

    private final ConcurrentHashMap<String, Held> tokens = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final Chance chance;

    RefreshTokens(InstantSource clock, Chance chance) {
        this.clock = clock;
        this.chance = chance;
    }

    Secret issue(SignIn signIn) {
        var token = "1.rt." + chance.handle();
        tokens.put(token, new Held(signIn, clock.instant().plus(LIFETIME)));
        return Secret.of(token);
    }

    Optional<Held> find(String token) {
        return Optional.ofNullable(tokens.get(token));
    }

    /// Takes a token out of force; true for the first caller alone.
    boolean spend(String token) {
        return tokens.remove(token) != null;
    }

    /// A refresh token's owner and end.
    record Held(SignIn signIn, Instant expiry) {}
}
