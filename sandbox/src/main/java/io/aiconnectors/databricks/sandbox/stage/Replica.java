package io.aiconnectors.databricks.sandbox.stage;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiconnectors.databricks.sandbox.workspace.DatabricksWorkspace;
import io.aiconnectors.databricks.sandbox.world.SandboxWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One running connector before the stand-ins: the production main class and its policy engine in processes, on ports
/// and with a folder of their own.
public final class Replica implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ConnectorProcess process;
    private final URI origin;
    private final URI admin;
    private final URI opa;
    private final Path folder;

    private Replica(ConnectorProcess process, URI origin, URI admin, URI opa, Path folder) {
        this.process = process;
        this.origin = origin;
        this.admin = admin;
        this.opa = opa;
        this.folder = folder;
    }

    /// A running one.
    ///
    /// @param origin where it is to listen
    /// @param folder for the audit file and the log; made if missing
    /// @throws IOException if it does not come up; the message has the end of its log
    static Replica start(SandboxWorld world, URI origin, Path folder, StageSettings settings)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var admin = freeOrigin();
        var opa = freeOrigin();
        var environment = new HashMap<>(Map.of(
                "CONNECTOR_PORT", Integer.toString(origin.getPort()),
                "CONNECTOR_ADMIN_PORT", Integer.toString(admin.getPort()),
                "CONNECTOR_PUBLIC_URL", origin.toString(),
                "CONNECTOR_OPA", settings.opa(),
                "CONNECTOR_POLICY_BUNDLE", settings.policyBundle(),
                "CONNECTOR_POLICY_KEY", settings.policyKey(),
                "OPA_URL", opa.toString(),
                "AUDIT_SINK", "file:" + auditIn(folder)));
        environment.putAll(Map.of(
                "DATABRICKS_WORKSPACES", workspaces(world),
                "ENTRA_AUTHORITY", world.entra().authority().toString(),
                "ENTRA_CLIENT_ID", world.entra().clientId(),
                "ENTRA_CLIENT_SECRET", world.entra().clientSecret().reveal(),
                "ACCEPT_ENTRA_TOKENS", "true"));
        environment.putAll(settings.further());
        var process = ConnectorProcess.start(settings.java(), environment, origin.resolve("/health"), logIn(folder));
        return new Replica(process, origin, admin, opa, folder);
    }

    /// `http://127.0.0.1:` and a port that nobody listens on yet.
    static URI freeOrigin() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return originAt(socket.getLocalPort());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    static URI originAt(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// Where it listens itself, whatever its public URL is.
    public URI origin() {
        return origin;
    }

    /// Its health checks and metrics.
    public URI admin() {
        return admin;
    }

    /// Its policy engine.
    public URI opa() {
        return opa;
    }

    /// The audit file.
    public Path audit() {
        return auditIn(folder);
    }

    /// The lines of its audit about all that has happened until now, also after it has ended.
    public List<String> audited() {
        var reading = new AuditReading(admin, audit());
        return process.isAlive() ? reading.lines() : reading.asItStands();
    }

    /// What it printed.
    public Path log() {
        return logIn(folder);
    }

    /// Its process id.
    public long pid() {
        return process.pid();
    }

    /// Ends it at once, as a machine that fails would, without a chance to write anything down.
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
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
}
