package io.aiconnectors.databricks.adapter.databricks.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import com.github.benmanes.caffeine.cache.stats.StatsCounter;
import io.aiconnectors.databricks.domain.telemetry.Count;
import io.aiconnectors.databricks.domain.telemetry.Level;
import io.aiconnectors.databricks.domain.telemetry.Signals;

/// A memory of which it is told how often it knew what it was asked, and how much it holds.
public final class ToldMemory {
    private ToldMemory() {}

    /// Makes one.
    ///
    /// @param name  by which it is told
    /// @param rules what it keeps, and for how long
    public static <K, V> Cache<K, V> of(String name, Caffeine<? super K, ? super V> rules, Signals signals) {
        Cache<K, V> memory =
                rules.recordStats(() -> new Questions(name, signals)).build();
        signals.show(Level.CACHE_SIZE, name, memory::estimatedSize);
        return memory;
    }

    /// Tells of questions; what is put in or thrown out answers none.
    private record Questions(String name, Signals signals) implements StatsCounter {
        @Override
        public void recordHits(int count) {
            signals.count(Count.CACHE, name + ".hit", count);
        }

        @Override
        public void recordMisses(int count) {
            signals.count(Count.CACHE, name + ".miss", count);
        }

        @Override
        public void recordLoadSuccess(long nanos) {
            // The size shows it.
        }

        @Override
        public void recordLoadFailure(long nanos) {
            // Nothing was put in.
        }

        @Override
        public void recordEviction(int weight, RemovalCause cause) {
            // The size shows it.
        }

        @Override
        public CacheStats snapshot() {
            return CacheStats.empty();
        }
    }
}
