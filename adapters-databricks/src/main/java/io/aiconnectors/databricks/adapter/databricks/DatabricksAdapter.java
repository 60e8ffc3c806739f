package io.aiconnectors.databricks.adapter.databricks;

import com.codahale.metrics.MetricRegistry;
import io.aiconnectors.databricks.adapter.databricks.catalog.RestUnityCatalog;
import io.aiconnectors.databricks.adapter.databricks.genie.RestGenieSpaces;
import io.aiconnectors.databricks.adapter.databricks.http.WorkspaceClient;
import io.aiconnectors.databricks.adapter.databricks.http.WorkspaceHttp;
import io.aiconnectors.databricks.adapter.databricks.json.Json;
import io.aiconnectors.databricks.adapter.databricks.listing.Listing;
import io.aiconnectors.databricks.adapter.databricks.mcp.BudgetedTools;
import io.aiconnectors.databricks.adapter.databricks.mcp.ManagedTools;
import io.aiconnectors.databricks.adapter.databricks.mcp.RememberedTools;
import io.aiconnectors.databricks.adapter.databricks.tag.CachedClassifications;
import io.aiconnectors.databricks.adapter.databricks.tag.RestClassifications;
import io.aiconnectors.databricks.adapter.databricks.tag.TagReads;
import io.aiconnectors.databricks.adapter.databricks.warehouse.RestSqlWarehouses;
import io.aiconnectors.databricks.adapter.databricks.workspace.EntryProbe;
import io.aiconnectors.databricks.adapter.databricks.workspace.ProbedWorkspaces;
import io.aiconnectors.databricks.adapter.databricks.workspace.Registry;
import io.aiconnectors.databricks.domain.catalog.UnityCatalog;
import io.aiconnectors.databricks.domain.credential.UpstreamCredentials;
import io.aiconnectors.databricks.domain.genie.GenieSpaces;
import io.aiconnectors.databricks.domain.limit.WorkspaceBudget;
import io.aiconnectors.databricks.domain.proxy.RemoteTools;
import io.aiconnectors.databricks.domain.registry.WorkspaceDirectory;
import io.aiconnectors.databricks.domain.screening.Classifications;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.aiconnectors.databricks.domain.warehouse.SqlWarehouses;
import jakarta.ws.rs.client.Client;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

/// The door to Databricks: every port that reaches it, on one pool of connections, which ends when this is closed.
public final class DatabricksAdapter implements AutoCloseable {
    private final ExecutorService executor;
    private final Client client;
    private final UnityCatalog unityCatalog;
    private final GenieSpaces genieSpaces;
    private final SqlWarehouses sqlWarehouses;
    private final Classifications classifications;
    private final RemoteTools remoteTools;
    private final WorkspaceDirectory workspaceDirectory;

    private DatabricksAdapter(
            ExecutorService executor,
            Client client,
            DatabricksConfig config,
            WorkspaceBudget budget,
            WorkspaceHttp http,
            Json json,
            Signals signals,
            InstantSource clock) {
        var listing = new Listing(http);
        this.executor = executor;
        this.client = client;
        unityCatalog = new RestUnityCatalog(http, listing);
        genieSpaces = new RestGenieSpaces(listing);
        sqlWarehouses = new RestSqlWarehouses(listing);
        classifications = new CachedClassifications(
                new RestClassifications(new TagReads(http), config.tagsDeadline(), clock),
                config.tagsMemory(),
                config.foundTagsMemory(),
                signals,
                clock);
        remoteTools = new RememberedTools(
                new BudgetedTools(new ManagedTools(http, json), budget), config.toolsMemory(), signals, clock);
        workspaceDirectory = new ProbedWorkspaces(
                new Registry(config.workspaces()), new EntryProbe(http), config.entranceMemory(), signals, clock);
    }

    /// Opens it.
    ///
    /// @param budget what all people together may ask of one workspace
    /// @param signals where it is told how guards and memories do
    /// @param chance spreads retries, so that many who failed together do not come back together
    public static DatabricksAdapter open(
            DatabricksConfig config,
            UpstreamCredentials credentials,
            WorkspaceBudget budget,
            MetricRegistry metrics,
            Signals signals,
            InstantSource clock,
            RandomGenerator chance) {
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        var client = WorkspaceClient.create(config.http(), metrics, executor);
        var json = new Json();
        var http = new WorkspaceHttp(client, config.http(), credentials, json, signals, clock, chance);
        return new DatabricksAdapter(executor, client, config, budget, http, json, signals, clock);
    }

    public UnityCatalog unityCatalog() {
        return unityCatalog;
    }

    public GenieSpaces genieSpaces() {
        return genieSpaces;
    }

    public SqlWarehouses sqlWarehouses() {
        return sqlWarehouses;
    }

    public Classifications classifications() {
        return classifications;
    }

    public RemoteTools remoteTools() {
        return remoteTools;
    }

    public WorkspaceDirectory workspaceDirectory() {
        return workspaceDirectory;
    }

    @Override
    public void close() {
        client.close();
        executor.close();
    }
}
