package io.aiconnectors.databricks.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What a user would otherwise deploy: a small Python server on FastMCP that passes the caller's
/// Databricks token on.
/// It
/// decides nothing, screens nothing and records nothing.
final class Yardstick implements AutoCloseable {
    private static final Duration START_WITHIN = Duration.ofSeconds(60);

    private final Process process;
    private final URI mcp;
    private final Ground ground;

    private Yardstick(Process process, URI mcp, Ground ground) {
        this.process = process;
        this.mcp = mcp;
        this.ground = ground;
    }

    /// A running one. It ends when its standard input does, so with this process however that ends.
    ///
    /// @param python an interpreter with FastMCP
    static Yardstick start(Path python, Path script, Path log, Ground ground) throws IOException, InterruptedException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var builder = new ProcessBuilder(
                        python.toString(),
                        script.toString(),
                        Integer.toString(port),
                        ground.workspace().host().toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().retainAll(List.of("PATH", "HOME", "LANG", "TMPDIR"));
        var process = builder.start();
        await(process, port, log);
        return new Yardstick(process, URI.create("http://127.0.0.1:" + port + "/mcp"), ground);
    }

    /// The call that the connector is measured by, without what must be hidden, which it does not know.
    Ask ask(Task task, long number) {
        var bearer = ground.crowd().databricks().get(task.person(number));
        return Ask.post(
                mcp,
                Map.of(
                        "Authorization",
                        "Bearer " + bearer,
                        "Content-Type",
                        "application/json",
                        "Accept",
                        "application/json, text/event-stream",
                        "MCP-Protocol-Version",
                        Era.LEGACY.revision()),
                Era.LEGACY.message(number, task.tool(), task.arguments(number)),
                task.says(number),
                List.of("\"isError\":true"));
    }

    double memory() {
        return Processes.memory(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void await(Process process, int port, Path log) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + START_WITHIN.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        process.destroyForcibly();
        throw new IOException("the Python server did not come up; see " + log);
    }
}
