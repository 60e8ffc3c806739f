package io.aiconnectors.databricks.adapter.databricks.workspace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.aiconnectors.databricks.adapter.databricks.flight.SingleFlight;
import io.aiconnectors.databricks.adapter.databricks.http.CallerFaults;
import io.aiconnectors.databricks.adapter.databricks.memory.ToldMemory;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.identity.ObjectId;
import io.aiconnectors.databricks.domain.identity.TenantId;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.registry.WorkspaceDirectory;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import io.aiconnectors.databricks.domain.upstream.Upstream.Answer;
import io.aiconnectors.databricks.domain.upstream.Upstream.Failed;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice.Default;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice.Named;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// [WorkspaceDirectory] that asks each workspace whether the caller may enter, and remembers per person where it
/// was so. A refusal is not remembered: it ends the moment an administrator lets the person in.
public final class ProbedWorkspaces implements WorkspaceDirectory {
    private static final int MAX_ENTRIES = 50_000;

    private final Registry registry;
    private final EntryProbe probe;
    private final Cache<Key, Workspace> entered;
    private final SingleFlight<Key, Workspace> flights = new SingleFlight<>();

    /// Knows nobody yet.
    ///
    /// @param memory  how long a workspace counts as open to a person; longer than their token would be pointless
    /// @param signals where it is told how well this serves
    public ProbedWorkspaces(
            Registry registry, EntryProbe probe, Duration memory, Signals signals, InstantSource clock) {
        this.registry = registry;
        this.probe = probe;
        this.entered = ToldMemory.of(
                "entrance",
                Caffeine.newBuilder()
                        .maximumSize(MAX_ENTRIES)
                        .expireAfterWrite(memory)
                        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                        .executor(Runnable::run),
                signals);
    }

    @Override
    public List<WorkspaceAlias> aliases() {
        return registry.workspaces().stream().map(Workspace::alias).toList();
    }

    @Override
    public Upstream<Workspace> locate(Authorized<?> call) {
        var person = call.caller().person();
        var key = new Key(person.tenant(), person.object(), call.intent().workspace());
        var known = entered.getIfPresent(key);
        if (known != null) {
            return Upstream.answer(known);
        }
        return flights.of(key, call.trace(), () -> switch (key.choice()) {
            case Named(var alias) -> named(call, key, alias);
            case Default() -> first(call, key);
        });
    }

    private Upstream<Workspace> named(Authorized<?> call, Key key, WorkspaceAlias alias) {
        return registry.named(alias)
                .map(workspace -> probe.of(call, workspace).map(open -> kept(key, open)))
                .orElseGet(() -> Upstream.failed(Kind.WORKSPACE_UNKNOWN));
    }

    /// The first that lets the caller in. If none does, but one could not say, then that is the answer: an outage
    /// must not look like a refusal. And while an earlier one cannot say, a later one serves, but is not kept.
    private Upstream<Workspace> first(Authorized<?> call, Key key) {
        var outage = Optional.<Fault>empty();
        for (var workspace : registry.workspaces()) {
            switch (probe.of(call, workspace)) {
                case Answer<Workspace>(var open) -> {
                    return Upstream.answer(outage.isEmpty() ? kept(key, open) : open);
                }
                case Failed<Workspace>(var fault) -> {
                    if (CallerFaults.include(fault.kind())) {
                        return Upstream.failed(fault);
                    }
                    if (fault.isOutage() && outage.isEmpty()) {
                        outage = Optional.of(fault);
                    }
                }
            }
        }
        return Upstream.failed(outage.orElseGet(() -> Fault.of(Kind.NO_WORKSPACE)));
    }

    private Workspace kept(Key key, Workspace open) {
        entered.put(key, open);
        return open;
    }

    private record Key(TenantId tenant, ObjectId person, WorkspaceChoice choice) {}
}
