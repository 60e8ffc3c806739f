package io.aiconnectors.databricks.adapter.local;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.identity.ObjectId;
import io.aiconnectors.databricks.domain.identity.Person;
import io.aiconnectors.databricks.domain.identity.TenantId;
import io.aiconnectors.databricks.domain.limit.Allowance;
import io.aiconnectors.databricks.domain.limit.RateLimits;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import java.time.Duration;

/// Limits that this process alone keeps: with several instances, each grants as much. Nobody is made to wait.
public final class LocalRateLimits implements RateLimits {
    private enum Group {
        DISCOVERY,
        PROXY
    }

    private record Key(TenantId tenant, ObjectId object, Group group) {}

    private final LoadingCache<Key, AtomicRateLimiter> limiters;

    public LocalRateLimits(RateLimitSettings settings) {
        // Whoever was idle for a whole period has all calls left, so forgetting them changes nothing.
        this.limiters = Caffeine.newBuilder()
                .maximumSize((long) settings.people() * Group.values().length)
                .expireAfterAccess(settings.period().multipliedBy(2))
                .build(key -> limiter(key.group(), settings));
    }

    @Override
    public Allowance take(Person person, ToolName tool) {
        return take(person, groupOf(tool));
    }

    /// Counts like a call of a discovery tool.
    @Override
    public Allowance takeMistake(Person person) {
        return take(person, Group.DISCOVERY);
    }

    private Allowance take(Person person, Group group) {
        var limiter = limiters.get(new Key(person.tenant(), person.object(), group));
        if (limiter.acquirePermission()) {
            return new Allowance.Granted();
        }
        return new Allowance.Exhausted(
                Duration.ofNanos(Math.max(1, limiter.getDetailedMetrics().getNanosToWait())));
    }

    private static AtomicRateLimiter limiter(Group group, RateLimitSettings settings) {
        var limit = switch (group) {
            case DISCOVERY -> settings.discovery();
            case PROXY -> settings.proxy();
        };
        return new AtomicRateLimiter(
                group.name(),
                RateLimiterConfig.custom()
                        .limitForPeriod(limit)
                        .limitRefreshPeriod(settings.period())
                        .timeoutDuration(Duration.ZERO)
                        .build());
    }

    private static Group groupOf(ToolName tool) {
        return switch (tool) {
            case LIST_GENIE_SPACES,
                    LIST_SQL_WAREHOUSES,
                    LIST_CATALOGS,
                    LIST_SCHEMAS,
                    LIST_TABLES,
                    GET_TABLE,
                    SEARCH_TABLES -> Group.DISCOVERY;
            case LIST_GENIE_TOOLS, PROXY_TO_GENIE, LIST_SQL_TOOLS, PROXY_TO_SQL -> Group.PROXY;
        };
    }
}
