package io.aiconnectors.databricks.adapter.audit.writer;

import java.util.concurrent.CountDownLatch;

/// A call that waits for its record.
final class Waiting {
    private final CountDownLatch settled = new CountDownLatch(1);
    private volatile Fate fate = new Fate.Refused("audit_unavailable");

    void settle(Fate settledFate) {
        fate = settledFate;
        settled.countDown();
    }

    /// Waits. That cannot be interrupted: the record may be on its way already, and is not undone by looking away.
    Fate fate() {
        var interrupted = false;
        while (settled.getCount() > 0) {
            try {
                settled.await();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return fate;
    }
}
