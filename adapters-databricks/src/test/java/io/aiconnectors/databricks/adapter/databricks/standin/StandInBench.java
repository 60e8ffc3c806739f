package io.aiconnectors.databricks.adapter.databricks.standin;

import com.codahale.metrics.MetricRegistry;
import io.aiconnectors.databricks.adapter.databricks.DatabricksAdapter;
import io.aiconnectors.databricks.adapter.databricks.DatabricksConfig;
import io.aiconnectors.databricks.adapter.databricks.http.HttpConfig;
import io.aiconnectors.databricks.adapter.databricks.scripted.SettableClock;
import io.aiconnectors.databricks.domain.limit.Allowance;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import io.aiconnectors.databricks.sandbox.catalog.demo.DemoCatalogues;
import io.aiconnectors.databricks.sandbox.catalog.demo.People;
import io.aiconnectors.databricks.sandbox.workspace.DatabricksWorkspace;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/// The adapter and two workspaces: Ann reads everything in both, Ben some of the first, Gus is in neither.
final class StandInBench implements AutoCloseable {
    private static final Duration GENEROUS = Duration.ofSeconds(30);
    private static final long SIZE_LIMIT = 8L << 20;

    private final SettableClock clock = new SettableClock();
    private final PersonalCredentials credentials = new PersonalCredentials();
    private final DatabricksWorkspace main;
    private final DatabricksWorkspace research;
    private final DatabricksAdapter adapter;

    StandInBench() {
        this(GENEROUS);
    }

    StandInBench(Duration deadline) {
        var people = new People("ann@example.com", List.of("ben@example.com"));
        main = DatabricksWorkspace.start(0, "main", "1", DemoCatalogues.main(people), credentials, clock);
        research = DatabricksWorkspace.start(0, "research", "2", DemoCatalogues.research(people), credentials, clock);
        var http = new HttpConfig("connector-test/1.0", Duration.ofSeconds(2), deadline, deadline, SIZE_LIMIT, 64);
        var config = new DatabricksConfig(
                List.of(workspace("main", main.host()), workspace("research", research.host())),
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
                Signals.untold(),
                clock,
                new Random(1));
    }

    DatabricksWorkspace main() {
        return main;
    }

    DatabricksWorkspace research() {
        return research;
    }

    Workspace at() {
        return workspace("main", main.host());
    }

    DatabricksAdapter adapter() {
        return adapter;
    }

    PersonalCredentials credentials() {
        return credentials;
    }

    @Override
    public void close() {
        adapter.close();
        main.close();
        research.close();
    }

    private static Workspace workspace(String alias, URI host) {
        return new Workspace(new WorkspaceAlias(alias), host, Workspace.SQL_PATH, Workspace.GENIE_PATH);
    }
}
