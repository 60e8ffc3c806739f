package io.aiconnectors.databricks.adapter.oauth.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Counts what is done on this replica, in bounded memory. A place that is forgotten for lack of room begins
/// anew, but the limit over all places stays.
public final class Throttle {
    private static final int PLACES = 10_000;
    private static final String ALL = "all";

    private final Limits limits;
    private final InstantSource clock;
    private final Cache<String, Bucket> places =
            Caffeine.newBuilder().maximumSize(PLACES).build();
    private final Cache<String, Bucket> all =
            Caffeine.newBuilder().maximumSize(1).build();

    public Throttle(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /// Takes one from both allowances. Empty if that was possible, else how long to wait.
    public Optional<Duration> take(String place) {
        return take(places, place, limits.perPlace()).or(() -> take(all, ALL, limits.inAll()));
    }

    private Optional<Duration> take(Cache<String, Bucket> buckets, String key, Limits.Rate rate) {
        var now = clock.instant();
        var wait = new AtomicReference<>(Duration.ZERO);
        buckets.asMap().compute(key, (same, known) -> {
            var bucket = known == null ? Bucket.of(rate, now) : known.refilled(rate, now);
            wait.set(bucket.untilNext(rate));
            return wait.get().isZero() ? bucket.taken(rate) : bucket;
        });
        return Optional.of(wait.get()).filter(Duration::isPositive);
    }
}
