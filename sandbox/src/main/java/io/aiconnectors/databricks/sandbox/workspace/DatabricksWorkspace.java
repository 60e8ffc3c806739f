package io.aiconnectors.databricks.sandbox.workspace;

import io.aiconnectors.databricks.sandbox.catalog.Catalogue;
import io.aiconnectors.databricks.sandbox.fault.FaultScript;
import io.aiconnectors.databricks.sandbox.fault.StandIn;
import io.aiconnectors.databricks.sandbox.genie.GenieServer;
import io.aiconnectors.databricks.sandbox.http.LoopbackServer;
import io.aiconnectors.databricks.sandbox.http.Requests;
import io.aiconnectors.databricks.sandbox.http.Routes;
import io.aiconnectors.databricks.sandbox.sql.SqlEngine;
import io.aiconnectors.databricks.sandbox.sql.SqlServer;
import io.aiconnectors.databricks.sandbox.sql.SqlSession;
import io.aiconnectors.databricks.sandbox.sql.Write;
import io.aiconnectors.databricks.sandbox.workspace.rest.RestRoutes;
import io.aiconnectors.databricks.sandbox.workspace.visit.BearerTokens;
import io.aiconnectors.databricks.sandbox.workspace.visit.Entrance;
import io.aiconnectors.databricks.sandbox.workspace.visit.Visit;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// One Databricks workspace over HTTP on loopback, with its discovery API, tags and managed MCP servers.
///
/// What it serves can be swapped at any moment ([#serve]); how it misbehaves is scripted through [#faults] and the
/// other
/// scripts. Every request is logged before anything else happens to it.
public final class DatabricksWorkspace implements AutoCloseable {
    /// The most rows a statement's result has, as one user measured at the real server.
    private static final int ROW_CAP = 12_288;

    private final StandIn standIn;
    private final Catalogue first;
    private final AtomicReference<Catalogue> served;
    private final SqlEngine engine;
    private final Scripts scripts;
    private final LoopbackServer server;

    private DatabricksWorkspace(
            StandIn standIn,
            AtomicReference<Catalogue> served,
            SqlEngine engine,
            Scripts scripts,
            LoopbackServer server) {
        this.standIn = standIn;
        this.first = served.get();
        this.served = served;
        this.engine = engine;
        this.scripts = scripts;
        this.server = server;
    }

    /// A running workspace.
    ///
    /// @param port the port, or 0 for any free one
    /// @param alias its name at the control endpoint
    /// @param workspaceId what `X-Databricks-Org-Id` says
    public static DatabricksWorkspace start(
            int port, String alias, String workspaceId, Catalogue catalogue, BearerTokens tokens, InstantSource clock) {
        var standIn = StandIn.named(alias, clock);
        var served = new AtomicReference<>(catalogue);
        var engine = SqlEngine.open(ROW_CAP);
        var scripts = Scripts.create();
        var entrance = new Entrance(workspaceId, tokens, served::get);
        var routes = RestRoutes.create(entrance, scripts.pages(), scripts.metastore()::assigned)
                .and(managedServers(entrance, engine, scripts));
        var server = LoopbackServer.start(port, standIn.guarding(routes));
        return new DatabricksWorkspace(standIn, served, engine, scripts, server);
    }

    /// Its base URL, without a slash at the end.
    public URI host() {
        return server.uri();
    }

    /// Serves another catalogue from the next request on.
    public void serve(Catalogue catalogue) {
        served.set(catalogue);
    }

    /// Serves the first catalogue again and undoes every script and fault; what statements wrote stays.
    public void reset() {
        served.set(first);
        scripts.reset();
        standIn.faults().clear();
    }

    public String alias() {
        return standIn.name();
    }

    public Catalogue catalogue() {
        return served.get();
    }

    /// The workspace as the control endpoint takes it.
    public StandIn standIn() {
        return standIn;
    }

    public FaultScript faults() {
        return standIn.faults();
    }

    public Requests requests() {
        return standIn.requests();
    }

    /// Every statement that changed data, in order; empty as long as nobody reached `execute_sql`.
    public List<Write> writes() {
        return engine.writes();
    }

    public Scripts scripts() {
        return scripts;
    }

    @Override
    public void close() {
        server.close();
        engine.close();
    }

    private static Routes managedServers(Entrance entrance, SqlEngine engine, Scripts scripts) {
        var sql = new SqlServer(engine, scripts.statements(), scripts.mcp());
        var genie = new GenieServer(engine, scripts.genie(), scripts.mcp());
        return Routes.none()
                .post("/api/2.0/mcp/sql", entrance.admit(visit -> sql.answer(visit.request(), session(visit))))
                .post(
                        "/api/2.0/mcp/genie/{space_id}",
                        entrance.admit(visit -> genie.answer(
                                visit.request(),
                                RestRoutes.viewableSpace(visit, visit.request().parameter("space_id")),
                                session(visit))));
    }

    private static SqlSession session(Visit visit) {
        return new SqlSession(visit.catalogue(), visit.person().userName(), visit.access());
    }
}
