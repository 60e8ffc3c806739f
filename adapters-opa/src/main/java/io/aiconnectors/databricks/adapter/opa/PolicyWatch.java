package io.aiconnectors.databricks.adapter.opa;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the log, once each, when another policy is in force and when a later one was not taken.
///
/// Only a changed answer is told: an engine that cannot be asked shows in every call and in the readiness already.
public final class PolicyWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Thread thread;

    private PolicyWatch(Thread thread) {
        this.thread = thread;
    }

    static PolicyWatch begin(OpaStatus status) {
        return new PolicyWatch(Thread.ofVirtual().name("policy-watch").start(() -> watch(status)));
    }

    private static void watch(OpaStatus status) {
        var revision = "";
        var refusal = "";
        try {
            while (true) {
                if (status.standing() instanceof PolicyStanding.InForce now) {
                    if (!now.revision().equals(revision)) {
                        LOG.info("policy {} is in force since {}", now.revision(), now.since());
                    }
                    if (!now.refusal().isEmpty() && !now.refusal().equals(refusal)) {
                        LOG.warn(
                                "a later policy was not taken and {} stays in force: {}",
                                now.revision(),
                                now.refusal());
                    }
                    revision = now.revision();
                    refusal = now.refusal();
                }
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
