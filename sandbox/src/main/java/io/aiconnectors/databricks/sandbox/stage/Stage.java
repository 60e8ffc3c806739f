package io.aiconnectors.databricks.sandbox.stage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.sandbox.entra.TenantSettings;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.world.SandboxWorld;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The whole system on this machine: the stand-ins in this process, the production connector with its policy engine in
/// processes of their own, all on loopback.
public final class Stage implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ANY_PORT = 0;

    private final SandboxWorld world;
    private final Replica connector;
    private final URI publicUrl;
    private final Path folder;
    private final StageSettings settings;
    private final Queue<Replica> others = new ConcurrentLinkedQueue<>();

    private Stage(SandboxWorld world, Replica connector, URI publicUrl, Path folder, StageSettings settings) {
        this.world = world;
        this.connector = connector;
        this.publicUrl = publicUrl;
        this.folder = folder;
        this.settings = settings;
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
        var origin = port == ANY_PORT ? Replica.freeOrigin() : Replica.originAt(port);
        var publicUrl = settings.publicUrl(origin.toString());
        var world = SandboxWorld.start(tenant.redirectUris(List.of(publicUrl + "/auth/callback")));
        try {
            var connector = Replica.start(world, origin, folder, settings);
            return new Stage(world, connector, URI.create(publicUrl), folder, settings);
        } catch (IOException | InterruptedException | RuntimeException failed) {
            world.close();
            throw failed;
        }
    }

    /// The connector, the first where there are several.
    public Replica connector() {
        return connector;
    }

    /// Starts one more connector with the same settings and waits until it serves; it ends with the stage.
    public Replica another() throws IOException, InterruptedException {
        var origin = Replica.freeOrigin();
        var replica = Replica.start(world, origin, folder.resolve("replica-" + origin.getPort()), settings);
        others.add(replica);
        return replica;
    }

    /// The stand-ins, with their faults, requests and writes.
    public SandboxWorld world() {
        return world;
    }

    /// The MCP endpoint.
    public URI mcp() {
        return publicUrl.resolve("/mcp");
    }

    /// The audit file.
    public Path audit() {
        return connector.audit();
    }

    /// The lines of the audit about all that has happened until now.
    public List<String> audited() {
        return connector.audited();
    }

    /// What the connector printed.
    public Path log() {
        return connector.log();
    }

    /// A bearer token for a person, as if they had signed in.
    public String bearer(Persona persona) {
        return world.entra().issue(persona).reveal();
    }

    /// Every address and name that somebody needs to play with it.
    public String ready() {
        ObjectNode ready = JSON.createObjectNode();
        ready.put("mcp", mcp().toString());
        ready.put("health", connector.origin().resolve("/health").toString());
        ready.put("admin", connector.admin().toString());
        ready.put("entra", world.entra().authority().toString());
        ready.put("opa", connector.opa().toString());
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
        others.forEach(Replica::close);
        connector.close();
        world.close();
    }
}
