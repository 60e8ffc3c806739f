package io.aiconnectors.databricks.application.time;

import java.time.Duration;

/// How a thread waits: `Thread::sleep`, unless somebody else makes time pass.
@FunctionalInterface
public interface Pause {
    void take(Duration time) throws InterruptedException;
}
