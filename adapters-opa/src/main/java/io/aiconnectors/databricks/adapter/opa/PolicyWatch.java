package io.aiconnectors.databricks.adapter.opa;

import java.time.Duration;

/// Looks every 2 s at which policy is in force, until it is closed.
public final class PolicyWatch implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Thread thread;

    private PolicyWatch(Thread thread) {
        this.thread = thread;
    }

    static PolicyWatch begin(OpaStatus status, PolicyNews news) {
        return new PolicyWatch(Thread.ofVirtual().name("policy-watch").start(() -> watch(status, news)));
    }

    private static void watch(OpaStatus status, PolicyNews news) {
        try {
            while (true) {
                news.heard(status.standing());
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            // Closed: there is nothing more to tell.
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
