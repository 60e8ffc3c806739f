package io.aiconnectors.databricks.sandbox.stage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.sandbox.entra.TenantSettings;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.workspace.DatabricksWorkspace;
import io.aiconnectors.databricks.sandbox.world.SandboxWorld;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// The whole system on this machine: the stand-ins in this process, the production connector with its policy engine in
/// processes of their own, all on loopback.
public final class Stage implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ANY_PORT = 0;

    private final SandboxWorld world;
    private final ConnectorProcess connector;
    private final URI origin;
    private final URI admin;
    private final URI opa;
    private final Path folder;

    private Stage(SandboxWorld world, ConnectorProcess connector, URI origin, URI admin, URI opa, Path folder) {
        this.world = world;
        this.connector = connector;
        this.origin = origin;
        this.admin = admin;
        this.opa = opa;
        this.folder = folder;
    }

    /// Sets everything up, with the usual people, and waits until it serves.
    ///
    /// @param port   of the connector, or 0 for any free one
    /// @param folder for the audit file and the logs; made if missing
    public static Stage set(int port, Path folder, StageSettings settings) throws IOException, InterruptedException {
        return set(port, folder, settings, TenantSettings.usual(InstantSource.system()));
    }

    /// The same with other people.
    public static Stage set(int port, Path folder, StageSettings settings, TenantSettings tenant)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var origin = loopback(port == ANY_PORT ? freePort() : port);
        var world = SandboxWorld.start(tenant.redirectUris(List.of(origin + "/auth/callback")));
        try {
            var admin = loopback(freePort());
            var opa = loopback(freePort());
            var audit = auditIn(folder);
            var environment = Map.ofEntries(
                    Map.entry("CONNECTOR_PORT", Integer.toString(origin.getPort())),
                    Map.entry("CONNECTOR_ADMIN_PORT", Integer.toString(admin.getPort())),
                    Map.entry("CONNECTOR_PUBLIC_URL", origin.toString()),
                    Map.entry("CONNECTOR_OPA", settings.opa()),
                    Map.entry("CONNECTOR_POLICY_BUNDLE", settings.policyBundle()),
                    Map.entry("CONNECTOR_POLICY_KEY", settings.policyKey()),
                    Map.entry("OPA_URL", opa.toString()),
                    Map.entry("DATABRICKS_WORKSPACES", workspaces(world)),
                    Map.entry("ENTRA_AUTHORITY", world.entra().authority().toString()),
                    Map.entry("ENTRA_CLIENT_ID", world.entra().clientId()),
                    Map.entry(
                            "ENTRA_CLIENT_SECRET", world.entra().clientSecret().reveal()),
                    Map.entry("ACCEPT_ENTRA_TOKENS", "true"),
                    Map.entry("AUDIT_SINK", "file:" + audit));
            var connector = ConnectorProcess.start(
                    settings.connectorClasspath(), environment, origin.resolve("/health"), logIn(folder));
            return new Stage(world, connector, origin, admin, opa, folder);
        } catch (IOException | InterruptedException | RuntimeException failed) {
            world.close();
            throw failed;
        }
    }

    /// The stand-ins, with their faults, requests and writes.
    public SandboxWorld world() {
        return world;
    }

    /// The MCP endpoint.
    public URI mcp() {
        return origin.resolve("/mcp");
    }

    /// The audit file.
    public Path audit() {
        return auditIn(folder);
    }

    /// What the connector printed.
    public Path log() {
        return logIn(folder);
    }

    /// A bearer token for a person, as if they had signed in.
    public String bearer(Persona persona) {
        return world.entra().issue(persona).reveal();
    }

    /// Every address and name that somebody needs to play with it.
    public String ready() {
        ObjectNode ready = JSON.createObjectNode();
        ready.put("mcp", mcp().toString());
        ready.put("health", origin.resolve("/health").toString());
        ready.put("admin", admin.toString());
        ready.put("entra", world.entra().authority().toString());
        ready.put("opa", opa.toString());
        var workspaces = ready.putArray("workspaces");
        world.workspaces()
                .forEach(workspace -> workspaces
                        .addObject()
                        .put("alias", workspace.alias())
                        .put("host", workspace.host().toString()));
        var personas = ready.putArray("personas");
        world.entra()
                .personas()
                .forEach(persona -> personas.addObject()
                        .put("user", persona.shortName())
                        .put("name", persona.displayName())
                        .put("upn", persona.upn())
                        .put("standing", persona.standing().name()));
        ready.put("faults", world.control().toString());
        ready.put("audit", audit().toString());
        ready.put("pid", ProcessHandle.current().pid());
        ready.put("connector_pid", connector.pid());
        return ready.toString();
    }

    @Override
    public void close() {
        connector.close();
        world.close();
    }

    private static Path auditIn(Path folder) {
        return folder.resolve("audit.jsonl").toAbsolutePath();
    }

    private static Path logIn(Path folder) {
        return folder.resolve("connector.log").toAbsolutePath();
    }

    private static String workspaces(SandboxWorld world) {
        var registry = JSON.createArrayNode();
        for (DatabricksWorkspace workspace : world.workspaces()) {
            registry.addObject()
                    .put("alias", workspace.alias())
                    .put("host", workspace.host().toString());
        }
        return registry.toString();
    }

    private static URI loopback(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(ANY_PORT, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
