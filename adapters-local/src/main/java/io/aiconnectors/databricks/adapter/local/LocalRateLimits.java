package io.aiconnectors.databricks.adapter.local;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.identity.ObjectId;
import io.aiconnectors.databricks.domain.identity.Person;
import io.aiconnectors.databricks.domain.identity.TenantId;
import io.aiconnectors.databricks.domain.limit.Allowance;
import io.aiconnectors.databricks.domain.limit.LimitNumbers;
import io.aiconnectors.databricks.domain.limit.RateLimits;
import io.aiconnectors.databricks.domain.limit.WorkspaceBudget;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.time.Duration;

/// Limits that this process alone keeps: with several instances, each grants as much. Nobody is made to wait.
///
/// The numbers are asked for with every call, so a change holds from the next one on.
public final class LocalRateLimits implements RateLimits, WorkspaceBudget {
    private enum Group {
        DISCOVERY,
        PROXY
    }

    /// What calls are counted by.
    private sealed interface Key {
        record OfGroup(TenantId tenant, ObjectId object, Group group) implements Key {}

        record OfTool(TenantId tenant, ObjectId object, ToolName tool) implements Key {}

        record OfGenie(WorkspaceAlias workspace) implements Key {}
    }

    private final LimitNumbers numbers;
    private final Duration period;
    private final Cache<Key, Counter> counters;

    /// Counts nothing yet.
    ///
    /// @param period after how long each count starts anew
    /// @param people how many people are kept count of at once; beyond that, the longest idle start anew
    public LocalRateLimits(LimitNumbers numbers, Duration period, int people) {
        if (!period.isPositive() || people < 1) {
            throw new IllegalArgumentException("limits need a period and people");
        }
        this.numbers = numbers;
        this.period = period;
        // Whoever was idle for a whole period has all calls left, so forgetting them changes nothing.
        this.counters = Caffeine.newBuilder()
                .maximumSize((long) people * (Group.values().length + 1))
                .expireAfterAccess(period.multipliedBy(2))
                .build();
    }

    /// A limit of the tool's own comes first, so that what it refuses does not count for the others.
    @Override
    public Allowance take(Person person, ToolName tool) {
        var ofTool = numbers.current().tools().get(tool);
        if (ofTool == null) {
            return take(person, groupOf(tool));
        }
        var key = new Key.OfTool(person.tenant(), person.object(), tool);
        return switch (take(key, ofTool)) {
            case Allowance.Exhausted exhausted -> exhausted;
            case Allowance.Granted() -> take(person, groupOf(tool));
        };
    }

    /// Counts like a call of a discovery tool.
    @Override
    public Allowance takeMistake(Person person) {
        return take(person, Group.DISCOVERY);
    }

    @Override
    public Allowance takeGenie(WorkspaceAlias workspace) {
        return take(new Key.OfGenie(workspace), numbers.current().genieWorkspace());
    }

    private Allowance take(Person person, Group group) {
        var limits = numbers.current();
        var limit = switch (group) {
            case DISCOVERY -> limits.discovery();
            case PROXY -> limits.proxy();
        };
        return take(new Key.OfGroup(person.tenant(), person.object(), group), limit);
    }

    private Allowance take(Key key, int limit) {
        return counters.get(key, _ -> new Counter(period, limit)).take(limit);
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
