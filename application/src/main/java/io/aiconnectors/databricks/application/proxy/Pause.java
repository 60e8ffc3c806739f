package io.aiconnectors.databricks.application.proxy;

import java.time.Duration;

/// How a call waits between two looks: `Thread::sleep`, unless somebody else makes time pass.
@FunctionalInterface
public interface Pause {
    void take(Duration time) throws InterruptedException;
}
