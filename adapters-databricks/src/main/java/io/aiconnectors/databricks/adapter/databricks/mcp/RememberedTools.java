package io.aiconnectors.databricks.adapter.databricks.mcp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.aiconnectors.databricks.adapter.databricks.flight.SingleFlight;
import io.aiconnectors.databricks.adapter.databricks.memory.ToldMemory;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent.CallGenieTool;
import io.aiconnectors.databricks.domain.access.Intent.CallSqlTool;
import io.aiconnectors.databricks.domain.access.Intent.ListGenieTools;
import io.aiconnectors.databricks.domain.access.Intent.ListSqlTools;
import io.aiconnectors.databricks.domain.access.Intent.PrepareGenieCall;
import io.aiconnectors.databricks.domain.access.Intent.PrepareSqlCall;
import io.aiconnectors.databricks.domain.access.Intent.SeesGenieTools;
import io.aiconnectors.databricks.domain.access.Intent.SeesSqlTools;
import io.aiconnectors.databricks.domain.identity.ObjectId;
import io.aiconnectors.databricks.domain.identity.TenantId;
import io.aiconnectors.databricks.domain.proxy.RemoteResult;
import io.aiconnectors.databricks.domain.proxy.RemoteTool;
import io.aiconnectors.databricks.domain.proxy.RemoteTools;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.remote.ManagedServer;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.securable.GenieSpaceId;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Remembers the tools of managed servers per person, since what one is offered does not speak for another.
///
/// Whoever asks for the list gets it from the server, and their next calls go by it. A call goes by what is remembered,
/// and asks the server if nothing is, or no tool of that name.
public final class RememberedTools implements RemoteTools {
    /// Characters of all lists together.
    private static final long MAX_CHARACTERS = 32L << 20;

    private final RemoteTools source;
    private final Cache<Key, List<RemoteTool>> known;
    private final SingleFlight<Key, List<RemoteTool>> flights = new SingleFlight<>();

    /// Knows no tools yet.
    ///
    /// @param memory  how long a list counts as known; a tool or a schema that is changed is noticed no later
    /// @param signals where it is told how well this serves
    public RememberedTools(RemoteTools source, Duration memory, Signals signals, InstantSource clock) {
        this.source = source;
        this.known = ToldMemory.of(
                "tools",
                Caffeine.newBuilder()
                        .maximumWeight(MAX_CHARACTERS)
                        .<Key, List<RemoteTool>>weigher((_, tools) -> weight(tools))
                        .expireAfterWrite(memory)
                        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                        .executor(Runnable::run),
                signals);
    }

    @Override
    public Upstream<List<RemoteTool>> sqlTools(Authorized<? extends SeesSqlTools> call, Workspace at) {
        var key = key(call, at, new ManagedServer.Sql());
        return switch (call.intent()) {
            case ListSqlTools _ -> asked(call, key, () -> source.sqlTools(call, at));
            case PrepareSqlCall prepared -> remembered(call, key, prepared.name(), () -> source.sqlTools(call, at));
        };
    }

    /// A space that was withheld is asked of the source, which does not answer: what is remembered of it stays so.
    @Override
    public Upstream<List<RemoteTool>> genieTools(
            Authorized<? extends SeesGenieTools> call, Workspace at, Screened<GenieSpaceId> space) {
        if (space.visible().size() != 1) {
            return source.genieTools(call, at, space);
        }
        var key = key(call, at, new ManagedServer.Genie(space.visible().getFirst()));
        return switch (call.intent()) {
            case ListGenieTools _ -> asked(call, key, () -> source.genieTools(call, at, space));
            case PrepareGenieCall prepared ->
                remembered(call, key, prepared.name(), () -> source.genieTools(call, at, space));
        };
    }

    @Override
    public Upstream<RemoteResult> callSql(Authorized<CallSqlTool> call, Workspace at) {
        return source.callSql(call, at);
    }

    @Override
    public Upstream<RemoteResult> callGenie(
            Authorized<CallGenieTool> call, Workspace at, Screened<GenieSpaceId> space) {
        return source.callGenie(call, at, space);
    }

    private Upstream<List<RemoteTool>> remembered(
            Authorized<?> call, Key key, UpstreamToolName wanted, Supplier<Upstream<List<RemoteTool>>> question) {
        var tools = known.getIfPresent(key);
        return tools != null && tools.stream().anyMatch(tool -> tool.name().equals(wanted))
                ? Upstream.answer(tools)
                : asked(call, key, question);
    }

    private Upstream<List<RemoteTool>> asked(
            Authorized<?> call, Key key, Supplier<Upstream<List<RemoteTool>>> question) {
        return flights.of(
                key,
                call.trace(),
                () -> question.get().map(tools -> {
                    known.put(key, tools);
                    return tools;
                }));
    }

    private static int weight(List<RemoteTool> tools) {
        long characters = 1;
        for (var tool : tools) {
            characters += tool.name().value().length()
                    + tool.title().length()
                    + tool.description().length()
                    + tool.inputSchema().text().length()
                    + tool.annotations().text().length();
        }
        return (int) Math.min(characters, Integer.MAX_VALUE);
    }

    private static Key key(Authorized<?> call, Workspace at, ManagedServer server) {
        var person = call.caller().person();
        return new Key(person.tenant(), person.object(), at.alias(), server);
    }

    private record Key(TenantId tenant, ObjectId person, WorkspaceAlias workspace, ManagedServer server) {}
}
