package io.aiconnectors.databricks.sandbox.world;

import io.aiconnectors.databricks.sandbox.catalog.demo.DemoCatalogues;
import io.aiconnectors.databricks.sandbox.catalog.demo.People;
import io.aiconnectors.databricks.sandbox.entra.EntraTenant;
import io.aiconnectors.databricks.sandbox.entra.TenantSettings;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.fault.ControlServer;
import io.aiconnectors.databricks.sandbox.fault.StandIn;
import io.aiconnectors.databricks.sandbox.workspace.DatabricksWorkspace;
import io.aiconnectors.databricks.sandbox.workspace.WorkspaceControl;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/// Everything the connector talks to, running on free loopback ports: one Entra tenant, the workspaces `main` and
/// `research`, and the control endpoint.
///
/// Of the [Personas], Ada enters both workspaces, Gus none, and everybody else `main` alone.
public final class SandboxWorld implements AutoCloseable {
    private final EntraTenant entra;
    private final DatabricksWorkspace main;
    private final DatabricksWorkspace research;
    private final ControlServer control;

    private SandboxWorld(
            EntraTenant entra, DatabricksWorkspace main, DatabricksWorkspace research, ControlServer control) {
        this.entra = entra;
        this.main = main;
        this.research = research;
        this.control = control;
    }

    /// A running sandbox.
    ///
    /// @param settings of the tenant; its clock is everybody's clock
    public static SandboxWorld start(TenantSettings settings) {
        var people = new People(
                Personas.ADA.upn(),
                List.of(Personas.BEN.upn(), Personas.CORA.upn(), Personas.MAX.upn(), Personas.DAN.upn()));
        var entra = EntraTenant.start(0, settings);
        var tokens = new TenantBearerTokens(entra.databricksTokens(), entra.personas());
        var main = DatabricksWorkspace.start(
                0, "main", "7405600000000001", DemoCatalogues.main(people), tokens, settings.clock());
        var research = DatabricksWorkspace.start(
                0, "research", "7405600000000002", DemoCatalogues.research(people), tokens, settings.clock());
        var standIns =
                Stream.of(entra.standIn(), main.standIn(), research.standIn()).toList();
        return new SandboxWorld(entra, main, research, control(entra, List.of(main, research), standIns));
    }

    /// The tenant: authority, application, personas, tokens.
    public EntraTenant entra() {
        return entra;
    }

    /// The workspace with the sales figures and all the confidential assets.
    public DatabricksWorkspace main() {
        return main;
    }

    /// The workspace that only the analyst enters.
    public DatabricksWorkspace research() {
        return research;
    }

    public List<DatabricksWorkspace> workspaces() {
        return List.of(main, research);
    }

    /// Where faults, scripts and tokens are to be had over HTTP.
    public URI control() {
        return control.uri();
    }

    @Override
    public void close() {
        control.close();
        research.close();
        main.close();
        entra.close();
    }

    private static ControlServer control(
            EntraTenant entra, List<DatabricksWorkspace> workspaces, List<StandIn> standIns) {
        var routes = entra.controlRoutes();
        for (var workspace : workspaces) {
            routes = routes.and(new WorkspaceControl(workspace).routes());
        }
        return ControlServer.start(0, standIns, routes);
    }
}
