package io.aiconnectors.databricks.adapter.mcp.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.aiconnectors.databricks.domain.identity.AccessTokens;
import io.aiconnectors.databricks.domain.identity.Authentication;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.dropwizard.auth.AuthenticationException;
import io.dropwizard.auth.Authenticator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/// Verifies bearer tokens and remembers good ones for a minute at most, by hash and never past their end.
///
/// A bad token is not remembered: it costs its sender a verification each time, and a token that becomes valid a
/// second later is not shut out.
public final class BearerAuthenticator implements Authenticator<Secret, AuthenticatedCaller> {
    private static final Duration REMEMBERED = Duration.ofSeconds(60);
    private static final int REMEMBERED_AT_MOST = 10_000;

    private final AccessTokens tokens;
    private final Rejections rejections;
    private final InstantSource clock;
    private final Cache<String, AuthenticatedCaller> known;

    public BearerAuthenticator(AccessTokens tokens, Rejections rejections, InstantSource clock) {
        this.tokens = tokens;
        this.rejections = rejections;
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .maximumSize(REMEMBERED_AT_MOST)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .expireAfter(Expiry.<String, AuthenticatedCaller>creating((hash, caller) -> remembered(caller)))
                .build();
    }

    /// Tells who the bearer is; empty for a token that is not acceptable.
    ///
    /// @throws AuthenticationException if it cannot be found out, or the token is good but not for this
    @Override
    public Optional<AuthenticatedCaller> authenticate(Secret bearer) throws AuthenticationException {
        var hash = hash(bearer);
        var remembered = known.getIfPresent(hash);
        if (remembered != null && clock.instant().isBefore(remembered.until())) {
            return Optional.of(remembered);
        }
        return switch (tokens.authenticate(bearer)) {
            case Authentication.Authenticated(var caller, var until) -> {
                var verified = new AuthenticatedCaller(caller, until);
                known.put(hash, verified);
                yield Optional.of(verified);
            }
            case Authentication.Invalid(var code) -> {
                rejections.note(code);
                yield Optional.empty();
            }
            case Authentication.InsufficientScope _ -> {
                rejections.note(ScopeMissing.CODE);
                throw new ScopeMissing();
            }
            case Authentication.Undetermined(var code) -> throw new AuthenticationException(code);
        };
    }

    private Duration remembered(AuthenticatedCaller caller) {
        var left = Duration.between(clock.instant(), caller.until());
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(REMEMBERED) < 0 ? left : REMEMBERED;
    }

    private static String hash(Secret bearer) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(bearer.reveal().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
