package io.aiconnectors.databricks.adapter.entra.keys;

import io.aiconnectors.databricks.adapter.entra.http.BoundedHttp;
import io.aiconnectors.databricks.adapter.entra.keys.RefetchRules.Cause;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The tenant's signing keys. Safe for many threads; one fetch at a time, which all who need it share.
///
/// A known key is answered at once, and keys older than an hour are fetched anew behind the answer. Only a caller whose
/// key is not known waits, 5 s at most. When the endpoint fails, the last good keys count for 24 hours.
public final class SigningKeys {
    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    private final KeyEndpoint endpoint;
    private final InstantSource clock;
    private final ExecutorService executor;
    private final ReentrantLock lock = new ReentrantLock();
    private final RefetchRules rules = new RefetchRules();
    private CompletableFuture<Void> flight = CompletableFuture.completedFuture(null);
    private volatile Loaded loaded = new Loaded(Map.of(), Instant.EPOCH);
    private volatile String failure = "not_loaded";

    public SigningKeys(BoundedHttp http, URI location, InstantSource clock, ExecutorService executor) {
        this.endpoint = new KeyEndpoint(http, location);
        this.clock = clock;
        this.executor = executor;
    }

    /// Looks a key up, and fetches when that may help and is allowed.
    public KeyLookup find(String kid) {
        var known = loaded;
        var now = clock.instant();
        if (!known.isTrusted(now)) {
            await(fetch(Cause.NONE_KNOWN, known, now));
        } else if (!known.byId.containsKey(kid)) {
            await(fetch(Cause.UNKNOWN_KEY, known, now));
        } else if (!known.isFresh(now)) {
            var _ = fetch(Cause.NOT_FRESH, known, now);
        }
        return lookUp(kid);
    }

    /// When the keys in use were fetched; empty when there are none. Fetches, if there are none and it is allowed.
    public Optional<Instant> loadedAt() {
        var known = loaded;
        var now = clock.instant();
        if (!known.isTrusted(now)) {
            await(fetch(Cause.NONE_KNOWN, known, now));
        }
        return Optional.of(loaded).filter(keys -> keys.isTrusted(now)).map(Loaded::at);
    }

    /// Why the last fetch gave no keys, as a stable word; empty when it did.
    public String failure() {
        return failure;
    }

    /// A key id that is missing while the endpoint fails may be a new one: that is not known to be wrong. Nor
    /// is it when the wait was interrupted.
    private KeyLookup lookUp(String kid) {
        var known = loaded;
        var key = known.isTrusted(clock.instant()) ? known.byId.get(kid) : null;
        if (key != null) {
            return new KeyLookup.Found(key);
        }
        var answered = failure.isEmpty() && !Thread.currentThread().isInterrupted();
        return answered ? new KeyLookup.Unknown() : new KeyLookup.Unavailable();
    }

    /// The fetch to wait for. None is begun when another one has ended since `seen` was looked at,
    /// or when the adapter is closed.
    private CompletableFuture<Void> fetch(Cause cause, Loaded seen, Instant now) {
        lock.lock();
        try {
            if (flight.isDone() && loaded.equals(seen) && rules.claim(cause, now)) {
                flight = CompletableFuture.runAsync(this::load, executor);
            }
            return flight;
        } catch (RejectedExecutionException e) {
            return flight;
        } finally {
            lock.unlock();
        }
    }

    private void load() {
        switch (endpoint.fetch()) {
            case Fetched.Keys(var byId) -> {
                loaded = new Loaded(byId, clock.instant());
                failure = "";
            }
            case Fetched.Failed(var reason) -> {
                failure = reason;
                LOG.warn("Entra's signing keys could not be fetched: {}", reason);
            }
        }
    }

    private static void await(CompletableFuture<Void> flight) {
        try {
            flight.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            LOG.error("the fetch of signing keys ended in a defect", e.getCause());
        }
    }

    private record Loaded(Map<String, RSAPublicKey> byId, Instant at) {
        boolean isTrusted(Instant now) {
            return !byId.isEmpty() && now.isBefore(at.plus(RefetchRules.TRUSTED));
        }

        boolean isFresh(Instant now) {
            return now.isBefore(at.plus(RefetchRules.FRESH));
        }
    }
}
