package io.aiconnectors.databricks.sandbox.stage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The production connector in a process of its own, which ends when this one does, however this one ends.
final class ConnectorProcess implements AutoCloseable {
    private static final Duration START_WITHIN = Duration.ofSeconds(60);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(15);

    private final Process process;
    private final Path log;

    private ConnectorProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /// Starts the connector and waits until its `/health` answers.
    ///
    /// @param java     the command up to the main class
    /// @param settings its environment; nothing of ours leaks into it but PATH and HOME
    /// @throws IOException if it does not come up; the message names the log
    static ConnectorProcess start(List<String> java, Map<String, String> settings, URI health, Path log)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(java);
        command.addAll(List.of(
                "io.aiconnectors.databricks.bootstrap.Connector",
                "serve",
                "--with-opa",
                // Its standard input is our pipe: when we are gone, even killed, it reads the end of it and stops.
                "--stop-with-stdin"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        var environment = builder.environment();
        environment.keySet().retainAll(List.of("PATH", "HOME", "LANG", "TMPDIR"));
        environment.putAll(settings);
        var started = new ConnectorProcess(builder.start(), log);
        try {
            started.awaitHealth(health);
            return started;
        } catch (IOException | InterruptedException failed) {
            started.close();
            throw failed;
        }
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException interrupted) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Ends it at once, and then its policy engine, which it can no longer end itself.
    void kill() {
        var children = process.descendants().toList();
        process.destroyForcibly().onExit().join();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private void awaitHealth(URI health) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + START_WITHIN.toNanos();
        try (var http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(1))
                .version(HttpClient.Version.HTTP_1_1)
                .build()) {
            var request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(2))
                    .build();
            while (System.nanoTime() < deadline && process.isAlive()) {
                try {
                    if (http.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // It is still starting; the deadline decides when that is too long.
                }
                Thread.sleep(50);
            }
        }
        throw new IOException("the connector did not come up:\n" + lastLines());
    }

    private String lastLines() throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }
}
