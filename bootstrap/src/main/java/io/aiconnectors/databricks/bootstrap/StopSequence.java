package io.aiconnectors.databricks.bootstrap;

import io.aiconnectors.databricks.bootstrap.settings.Hosting;
import java.time.Duration;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What happens when the process is told to stop (SIGTERM): first it is no longer ready and lets nobody in, then what
/// is
/// under way is finished, then the ports close and everything is let go of.
final class StopSequence implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(StopSequence.class);

    private final Drain drain;
    private final Hosting hosting;
    private final Server server;

    StopSequence(Drain drain, Hosting hosting, Server server) {
        this.drain = drain;
        this.hosting = hosting;
        this.server = server;
    }

    /// Takes the place of the server's own way to stop, which closes the ports first.
    void install() {
        server.setStopAtShutdown(false);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(this));
    }

    @Override
    public void run() {
        try {
            drain.begin();
            Thread.sleep(Duration.ofSeconds(hosting.noticeSeconds()));
            var left = drain.await(Duration.ofSeconds(hosting.patienceSeconds()));
            if (left > 0) {
                LOG.warn("{} requests did not end within {} s and are broken off", left, hosting.patienceSeconds());
            }
            server.stop();
        } catch (Exception failed) {
            LOG.error("the stop did not go as it should", failed);
        }
    }
}
