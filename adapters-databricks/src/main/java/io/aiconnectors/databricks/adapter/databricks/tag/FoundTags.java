package io.aiconnectors.databricks.adapter.databricks.tag;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.aiconnectors.databricks.adapter.databricks.memory.ToldMemory;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.screening.Labels;
import io.aiconnectors.databricks.domain.screening.Tag;
import io.aiconnectors.databricks.domain.securable.Securable;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The tags that anybody found on an asset of a metastore, for everybody. They only ever add to what a person read,
/// and never stand in for it: more tags can hide an asset and not show one.
///
/// Each tag is kept for a time after it was last found, whoever found the asset with other tags meanwhile.
final class FoundTags {
    private static final int MAX_ENTRIES = 100_000;

    private final Duration timeToLive;
    private final InstantSource clock;
    private final Cache<Place, Map<Tag, Instant>> found;

    FoundTags(Duration timeToLive, Signals signals, InstantSource clock) {
        this.timeToLive = timeToLive;
        this.clock = clock;
        this.found = ToldMemory.of(
                "found_tags",
                Caffeine.newBuilder()
                        .maximumSize(MAX_ENTRIES)
                        .expireAfterWrite(timeToLive)
                        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                        .executor(Runnable::run),
                signals);
    }

    void add(Labels.Read read, Workspace at, Securable securable) {
        if (read.tags().isEmpty()) {
            return;
        }
        var now = clock.instant();
        found.asMap().merge(Place.of(at, securable), ending(read.tags(), now.plus(timeToLive)), (old, fresh) -> {
            var both = new HashMap<>(old);
            both.values().removeIf(end -> !end.isAfter(now));
            both.putAll(fresh);
            return Map.copyOf(both);
        });
    }

    /// What a person read, and what others found besides.
    Labels.Read with(Labels.Read own, Workspace at, Securable securable) {
        var others = found.getIfPresent(Place.of(at, securable));
        if (others == null) {
            return own;
        }
        var now = clock.instant();
        var all = new LinkedHashSet<>(own.tags());
        others.entrySet().stream()
                .filter(other -> other.getValue().isAfter(now))
                .forEach(other -> all.add(other.getKey()));
        return new Labels.Read(List.copyOf(all));
    }

    private static Map<Tag, Instant> ending(List<Tag> tags, Instant end) {
        var ends = new HashMap<Tag, Instant>();
        tags.forEach(tag -> ends.put(tag, end));
        return Map.copyOf(ends);
    }

    /// Where an asset is: Unity Catalog's in a metastore, which several workspaces may share, in any spelling of its
    /// name; a Genie space in its workspace.
    private record Place(String home, Securable.Kind kind, String name) {
        static Place of(Workspace at, Securable securable) {
            return switch (securable.kind()) {
                case CATALOG, SCHEMA, TABLE, COLUMN ->
                    new Place(
                            at.metastore(),
                            securable.kind(),
                            securable.fullName().toLowerCase(Locale.ROOT));
                case GENIE_SPACE -> new Place(at.alias().value(), securable.kind(), securable.fullName());
            };
        }
    }
}
