package io.aiconnectors.databricks.adapter.opa.process;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/// An OPA of our own on a loopback port, with a token that nobody else has. It ends with [#close()], and else 30 s
/// after this process; killing this process outright leaves it behind.
///
/// Told to stop, be it together with this process by a terminal or a supervisor, it goes on answering for those 30 s:
/// whoever began a call before the stop still needs decisions to finish it.
public final class OpaProcess implements AutoCloseable {
    private static final int TOKEN_BYTES = 32;
    private static final int ANSWERS_ON_SECONDS = 30;

    private final Process process;
    private final URI url;
    private final Secret token;
    private final Path tokenFile;
    private final Thread hook;

    private OpaProcess(Process process, URI url, Secret token, Path tokenFile) {
        this.process = process;
        this.url = url;
        this.token = token;
        this.tokenFile = tokenFile;
        this.hook = Thread.ofPlatform().name("opa-end").unstarted(process::destroy);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Starts OPA and waits until its bundles are active.
    public static OpaStart start(OpaProcessSettings settings, SecureRandom random) {
        try {
            var token = freshToken(random);
            var directory = OpaDirectory.write(settings, token);
            var port = settings.port() == 0 ? freePort() : settings.port();
            var url = URI.create("http://127.0.0.1:" + port);
            var process = launch(settings, directory, port);
            var opa = new OpaProcess(process, url, token, directory.tokenFile());
            if (Startup.isHealthy(process, url, settings.startup())) {
                return new OpaStart.Started(opa);
            }
            opa.close();
            return new OpaStart.NotStarted("OPA did not become healthy; " + settings.log() + " says why");
        } catch (IOException failure) {
            return new OpaStart.NotStarted("OPA could not be started: " + failure);
        }
    }

    public URI url() {
        return url;
    }

    public Secret token() {
        return token;
    }

    /// Where another process of the same user finds the token.
    public Path tokenFile() {
        return tokenFile;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// Ends OPA at once. By force, since it would answer on otherwise; it has nothing to lose.
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
            Files.deleteIfExists(tokenFile);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException _) {
            // The token opens nothing any more; the file is overwritten at the next start.
        }
        forgetHook();
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The hook is running: this is the end of the process already.
        }
    }

    private static Process launch(OpaProcessSettings settings, OpaDirectory directory, int port) throws IOException {
        var command = List.of(
                settings.binary().toString(),
                "run",
                "--server",
                "--addr=127.0.0.1:" + port,
                "--authentication=token",
                "--authorization=basic",
                "--skip-version-check",
                "--shutdown-wait-period=" + ANSWERS_ON_SECONDS,
                "--config-file=" + directory.configuration());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(settings.log().toFile()));
        // OPA takes every option from the environment as well; ours are to be the only ones.
        builder.environment().clear();
        return builder.start();
    }

    private static Secret freshToken(SecureRandom random) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    // Somebody may take the port in between; OPA then ends at once, which shows as not healthy.
    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
