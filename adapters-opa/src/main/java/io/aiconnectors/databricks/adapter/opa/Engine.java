package io.aiconnectors.databricks.adapter.opa;

import java.time.Duration;

/// Takes a question to the policy engine. Never throws: whatever happens is a [Reply].
interface Engine {
    /// Asks, within the deadline.
    Reply post(String path, byte[] body, Duration deadline);
}
