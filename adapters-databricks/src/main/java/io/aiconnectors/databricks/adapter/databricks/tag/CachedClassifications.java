package io.aiconnectors.databricks.adapter.databricks.tag;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.aiconnectors.databricks.adapter.databricks.memory.ToldMemory;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.screening.Classifications;
import io.aiconnectors.databricks.domain.screening.Labels;
import io.aiconnectors.databricks.domain.securable.Securable;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// Remembers tags that were fully read, per person: that an asset has no more than these tags is what one person could
/// see, and does not speak for another. A tag that anybody found speaks for all, see [FoundTags].
///
/// A tag that is set in Databricks takes effect here after the time to live at the latest.
public final class CachedClassifications implements Classifications {
    private static final int MAX_ENTRIES = 100_000;

    private final Classifications source;
    private final Cache<TagKey, Labels.Read> known;
    private final FoundTags everybodys;

    /// Remembers for a while.
    ///
    /// @param timeToLive of what one person read
    /// @param foundToLive of a tag that anybody found
    /// @param signals     where it is told how well this serves
    public CachedClassifications(
            Classifications source, Duration timeToLive, Duration foundToLive, Signals signals, InstantSource clock) {
        this.source = source;
        this.everybodys = new FoundTags(foundToLive, signals, clock);
        this.known = ToldMemory.of(
                "tags",
                Caffeine.newBuilder()
                        .maximumSize(MAX_ENTRIES)
                        .expireAfterWrite(timeToLive)
                        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                        .executor(Runnable::run),
                signals);
    }

    @Override
    public List<Labels> labels(Authorized<?> call, Workspace at, List<Securable> securables) {
        var found = new HashMap<Securable, Labels>();
        for (var securable : securables) {
            var labels = known.getIfPresent(TagKey.of(call, at, securable));
            if (labels != null) {
                found.put(securable, labels);
            }
        }
        var missing = securables.stream()
                .filter(securable -> !found.containsKey(securable))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            var read = source.labels(call, at, missing);
            for (var index = 0; index < missing.size(); index++) {
                var labels = read.get(index);
                found.put(missing.get(index), labels);
                remember(TagKey.of(call, at, missing.get(index)), at, labels);
            }
        }
        return securables.stream()
                .<Labels>map(securable -> switch (Objects.requireNonNull(found.get(securable))) {
                    case Labels.Read own -> everybodys.with(own, at, securable);
                    case Labels.Unread unread -> unread;
                })
                .toList();
    }

    private void remember(TagKey key, Workspace at, Labels labels) {
        switch (labels) {
            case Labels.Read read -> {
                known.put(key, read);
                everybodys.add(read, at, key.securable());
            }
            case Labels.Unread _ -> {}
        }
    }
}
