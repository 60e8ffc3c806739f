package io.aiconnectors.databricks.adapter.local.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Values of one kind, up to a number, each until it expires. Not safe for use by several threads at once.
final class Shelf<K, V> {
    private static final Duration BETWEEN_CLEARINGS = Duration.ofMinutes(1);

    private final Map<K, V> values = new HashMap<>();
    private final Function<V, Instant> expiry;
    private final InstantSource clock;
    private final int most;
    private Instant cleared;

    /// @param expiry from when on a value counts as not there
    Shelf(Function<V, Instant> expiry, InstantSource clock, int most) {
        this.expiry = expiry;
        this.clock = clock;
        this.most = most;
        this.cleared = clock.instant();
    }

    Optional<V> find(K key) {
        return Optional.ofNullable(values.get(key)).filter(this::isAlive);
    }

    boolean holds(K key) {
        return find(key).isPresent();
    }

    /// Whether another value can be put; what is expired takes no room.
    boolean isFull() {
        var now = clock.instant();
        if (values.size() >= most || !now.isBefore(cleared.plus(BETWEEN_CLEARINGS))) {
            values.values().removeIf(value -> !isAlive(value));
            cleared = now;
        }
        return values.size() >= most;
    }

    void put(K key, V value) {
        values.put(key, value);
    }

    void remove(K key) {
        values.remove(key);
    }

    private boolean isAlive(V value) {
        return clock.instant().isBefore(expiry.apply(value));
    }
}
