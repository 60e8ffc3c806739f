package io.aiconnectors.databricks.adapter.opa.process;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An OPA of our own on a loopback port, with a token that nobody else has, and started anew when it ends by itself.
///
/// It ends with [#close()]; else 30 s after this process, or within seconds when this process is killed outright.
/// Told to stop, be it together with this process by a terminal or a supervisor, it goes on answering for those 30 s:
/// whoever began a call before the stop still needs decisions to finish it.
public final class OpaProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpaProcess.class);

    private final URI url;
    private final Secret token;
    private final Path tokenFile;
    private final BundleServer bundles;
    private final Restarts restarts;
    private final Thread hook;

    private OpaProcess(URI url, Secret token, Path tokenFile, BundleServer bundles, Restarts restarts) {
        this.url = url;
        this.token = token;
        this.tokenFile = tokenFile;
        this.bundles = bundles;
        this.restarts = restarts;
        this.hook = Thread.ofPlatform().name("opa-end").unstarted(restarts::leave);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Starts OPA and waits until its bundles are active.
    public static OpaStart start(OpaProcessSettings settings, SecureRandom random) {
        var complaints = new Complaints(complaint -> LOG.warn("the policy engine complains: {}", complaint));
        try {
            var token = TokenFiles.freshToken(random);
            var pass = TokenFiles.freshToken(random);
            var bundles = BundleServer.start(settings.bundle(), pass);
            try {
                var directory = OpaDirectory.write(settings, token, bundles.url(), pass);
                var port = settings.port() == 0 ? freePort() : settings.port();
                var url = URI.create("http://127.0.0.1:" + port);
                var launch = new Launch(settings.binary(), directory.configuration(), port);
                var restarts = Restarts.begin(launch, complaints);
                var opa = new OpaProcess(url, token, directory.tokenFile(), bundles, restarts);
                if (Startup.isHealthy(restarts.process(), url, settings.startup())) {
                    restarts.keepUp();
                    return new OpaStart.Started(opa);
                }
                opa.close();
                return new OpaStart.NotStarted("OPA did not become healthy: " + complaints.last());
            } catch (IOException | UncheckedIOException failure) {
                bundles.close();
                throw failure;
            }
        } catch (IOException | UncheckedIOException failure) {
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

    /// Of the OPA that runs now.
    public long pid() {
        return restarts.process().pid();
    }

    public boolean isAlive() {
        return restarts.process().isAlive();
    }

    /// Ends OPA at once. By force, since it would answer on otherwise; it has nothing to lose.
    @Override
    public void close() {
        restarts.close();
        bundles.close();
        try {
            Files.deleteIfExists(tokenFile);
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

    // Somebody may take the port in between; OPA then ends at once, which shows as not healthy.
    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
