package io.aiconnectors.databricks.adapter.entra.obo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.aiconnectors.databricks.domain.credential.UpstreamToken;
import io.aiconnectors.databricks.domain.telemetry.Level;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.aiconnectors.databricks.domain.trace.CallTrace;
import io.aiconnectors.databricks.domain.trace.Part;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The tokens at hand, 10,000 at most, with one exchange at a time per key, which all who need it share.
///
/// An exchange runs on a thread of its own: a caller that goes away does not take it from the others.
final class HeldTokens {
    private static final Logger LOG = LoggerFactory.getLogger(HeldTokens.class);
    private static final int MAX_HELD = 10_000;

    private final Cache<TokenKey, Held> held;
    private final ConcurrentMap<TokenKey, CompletableFuture<Upstream<UpstreamToken>>> flights =
            new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final ExecutorService executor;

    HeldTokens(Signals signals, InstantSource clock, ExecutorService executor) {
        this.clock = clock;
        this.executor = executor;
        this.held = Caffeine.newBuilder()
                .maximumSize(MAX_HELD)
                .ticker(() -> nanos(clock.instant()))
                .executor(Runnable::run)
                .expireAfter(Expiry.<TokenKey, Held>writing((_, value) -> remaining(value.until())))
                .build();
        signals.show(Level.CACHE_SIZE, "tokens", held::estimatedSize);
    }

    /// The token at hand, or one from an exchange, the wait for which is noted.
    Upstream<UpstreamToken> current(TokenKey key, CallTrace trace, Supplier<Upstream<UpstreamToken>> exchange) {
        var present = held.getIfPresent(key);
        if (present == null) {
            return awaited(trace, flight(key, exchange));
        }
        if (present.isDueAt(clock.instant())) {
            var _ = flight(key, exchange);
        }
        return present.outcome();
    }

    /// Another token than `stale`: the one at hand if it is another already, or else one from an exchange.
    Upstream<UpstreamToken> after(
            UpstreamToken stale, TokenKey key, CallTrace trace, Supplier<Upstream<UpstreamToken>> exchange) {
        held.asMap().computeIfPresent(key, (_, present) -> present.holds(stale) ? null : present);
        var present = held.getIfPresent(key);
        return present == null ? awaited(trace, flight(key, exchange)) : present.outcome();
    }

    /// The flight under way or a new one. It leaves the map before its outcome can be seen, so nobody boards one that
    /// has ended. After the adapter is closed none begins.
    private CompletableFuture<Upstream<UpstreamToken>> flight(
            TokenKey key, Supplier<Upstream<UpstreamToken>> exchange) {
        try {
            return flights.computeIfAbsent(key, _ -> CompletableFuture.supplyAsync(() -> fly(key, exchange), executor));
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(Upstream.failed(Fault.Kind.CANCELLED));
        }
    }

    /// A flight that begins just as another one has landed finds what that one brought, and ends there.
    private Upstream<UpstreamToken> fly(TokenKey key, Supplier<Upstream<UpstreamToken>> exchange) {
        try {
            var present = held.getIfPresent(key);
            if (present != null && !present.isDueAt(clock.instant())) {
                return present.outcome();
            }
            var outcome = exchange.get();
            keep(key, outcome);
            return outcome;
        } finally {
            flights.remove(key);
        }
    }

    /// An outage leaves the token at hand in use; a refusal does not.
    private void keep(TokenKey key, Upstream<UpstreamToken> outcome) {
        var now = clock.instant();
        var fresh = Held.from(outcome, now).orElse(null);
        if (fresh != null) {
            held.put(key, fresh);
        } else if (outcome instanceof Upstream.Failed<UpstreamToken>(var fault) && fault.isOutage()) {
            held.asMap().computeIfPresent(key, (_, present) -> present.retriedLater(now));
        } else {
            held.invalidate(key);
        }
    }

    private static Upstream<UpstreamToken> awaited(CallTrace trace, CompletableFuture<Upstream<UpstreamToken>> flight) {
        return trace.during(Part.TOKEN, () -> await(flight));
    }

    private static Upstream<UpstreamToken> await(CompletableFuture<Upstream<UpstreamToken>> flight) {
        try {
            return flight.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Upstream.failed(Fault.Kind.CANCELLED);
        } catch (ExecutionException e) {
            LOG.error("a token exchange ended in a defect", e.getCause());
            return Upstream.failed(Fault.Kind.IDENTITY_UNAVAILABLE);
        }
    }

    private Duration remaining(Instant until) {
        var left = Duration.between(clock.instant(), until);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static long nanos(Instant instant) {
        return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
    }
}
