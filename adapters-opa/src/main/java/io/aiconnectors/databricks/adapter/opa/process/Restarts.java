package io.aiconnectors.databricks.adapter.opa.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The OPA that runs now, and after it, when it ended without being told to, the next one. Until that one has its
/// bundles no question is answered, and all calls are refused.
final class Restarts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Restarts.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Launch launch;
    private final Complaints complaints;
    private volatile Process process;
    private volatile boolean ending;

    private Restarts(Launch launch, Complaints complaints, Process process) {
        this.launch = launch;
        this.complaints = complaints;
        this.process = process;
        complaints.listenTo(process);
    }

    static Restarts begin(Launch launch, Complaints complaints) throws IOException {
        return new Restarts(launch, complaints, launch.start());
    }

    Process process() {
        return process;
    }

    /// From now on, starts another one whenever this one ends.
    void keepUp() {
        var current = process;
        var _ = current.onExit().thenRunAsync(() -> again(current), afterAPause());
    }

    /// Tells it to stop, and lets it answer on for as long as it does.
    synchronized void leave() {
        ending = true;
        process.destroy();
    }

    /// Ends it at once, whichever it is by now.
    @Override
    public void close() {
        end();
        try {
            process.waitFor();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void end() {
        ending = true;
        process.destroyForcibly();
    }

    private synchronized void again(Process ended) {
        if (ending) {
            return;
        }
        LOG.warn("the policy engine ended with {} and is started again", ended.exitValue());
        try {
            process = launch.start();
            complaints.listenTo(process);
            keepUp();
        } catch (IOException failure) {
            LOG.warn("the policy engine could not be started again: {}", failure.toString());
            afterAPause().execute(() -> again(ended));
        }
    }

    private static Executor afterAPause() {
        return CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread);
    }
}
