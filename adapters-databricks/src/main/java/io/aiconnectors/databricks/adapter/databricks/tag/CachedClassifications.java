package io.aiconnectors.databricks.adapter.databricks.tag;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.identity.ObjectId;
import io.aiconnectors.databricks.domain.identity.TenantId;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.screening.Classifications;
import io.aiconnectors.databricks.domain.screening.Labels;
import io.aiconnectors.databricks.domain.securable.Securable;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Remembers tags that were fully read, per person: what one can read of them does not speak for another. A tag
/// that is set in Databricks takes effect here after the time to live at the latest.
public final class CachedClassifications implements Classifications {
    private static final int MAX_ENTRIES = 100_000;

    private final Classifications source;
    private final Cache<Key, Labels> known;

    public CachedClassifications(Classifications source, Duration timeToLive, InstantSource clock) {
        this.source = source;
        this.known = Caffeine.newBuilder()
                .maximumSize(MAX_ENTRIES)
                .expireAfterWrite(timeToLive)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    @Override
    public List<Labels> labels(Authorized<?> call, Workspace at, List<Securable> securables) {
        var found = new HashMap<Securable, Labels>();
        for (var securable : securables) {
            var labels = known.getIfPresent(key(call, at, securable));
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
                remember(key(call, at, missing.get(index)), labels);
            }
        }
        return securables.stream().map(found::get).toList();
    }

    private void remember(Key key, Labels labels) {
        switch (labels) {
            case Labels.Read read -> known.put(key, read);
            case Labels.Unread _ -> {}
        }
    }

    private static Key key(Authorized<?> call, Workspace at, Securable securable) {
        var person = call.caller().person();
        return new Key(person.tenant(), person.object(), at.alias(), securable);
    }

    private record Key(TenantId tenant, ObjectId person, WorkspaceAlias workspace, Securable securable) {}
}
