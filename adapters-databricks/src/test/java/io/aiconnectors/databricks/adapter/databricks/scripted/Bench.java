package io.aiconnectors.databricks.adapter.databricks.scripted;

import com.codahale.metrics.MetricRegistry;
import io.aiconnectors.databricks.adapter.databricks.DatabricksAdapter;
import io.aiconnectors.databricks.adapter.databricks.DatabricksConfig;
import io.aiconnectors.databricks.adapter.databricks.http.HttpConfig;
import io.aiconnectors.databricks.contract.KeptSignals;
import io.aiconnectors.databricks.domain.limit.Allowance;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// The whole adapter on scripted workspaces.
public final class Bench implements AutoCloseable {
    private static final Duration GENEROUS = Duration.ofSeconds(20);
    private static final long SIZE_LIMIT = 200_000;

    private final ScriptedServer main = new ScriptedServer();
    private final ScriptedServer spare = new ScriptedServer();
    private final SettableClock clock = new SettableClock();
    private final CountedCredentials credentials = new CountedCredentials();
    private final KeptSignals signals = new KeptSignals();
    private final DatabricksAdapter adapter;

    public Bench() {
        this(GENEROUS);
    }

    public Bench(Duration deadline) {
        this(deadline, Optional.empty());
    }

    private Bench(Duration deadline, Optional<InstantSource> running) {
        var http = new HttpConfig("connector-test/1.0", Duration.ofSeconds(2), deadline, deadline, SIZE_LIMIT, 64);
        var config = new DatabricksConfig(
                List.of(at(), workspace("spare", spare.origin())),
                http,
                deadline,
                Duration.ofSeconds(30),
                Duration.ofSeconds(90),
                Duration.ofSeconds(3000),
                Duration.ofMinutes(2));
        adapter = DatabricksAdapter.open(
                config,
                credentials,
                _ -> new Allowance.Granted(),
                new MetricRegistry(),
                signals,
                running.orElse(clock),
                new Random(1));
    }

    /// On the clock of this machine, for what waits until a time has come.
    public static Bench inRealTime() {
        return new Bench(GENEROUS, Optional.of(InstantSource.system()));
    }

    public Workspace at() {
        return workspace("main", main.origin());
    }

    /// Another workspace of the same metastore.
    public Workspace sibling() {
        return new Workspace(
                new WorkspaceAlias("spare"), spare.origin(), Workspace.SQL_PATH, Workspace.GENIE_PATH, "main");
    }

    public ScriptedServer server() {
        return main;
    }

    public ScriptedServer spare() {
        return spare;
    }

    public KeptSignals signals() {
        return signals;
    }

    public SettableClock clock() {
        return clock;
    }

    public CountedCredentials credentials() {
        return credentials;
    }

    public DatabricksAdapter adapter() {
        return adapter;
    }

    @Override
    public void close() {
        adapter.close();
        main.close();
        spare.close();
    }

    private static Workspace workspace(String alias, URI host) {
        return new Workspace(new WorkspaceAlias(alias), host, Workspace.SQL_PATH, Workspace.GENIE_PATH);
    }
}
