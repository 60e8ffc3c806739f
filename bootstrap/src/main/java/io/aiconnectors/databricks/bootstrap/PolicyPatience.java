package io.aiconnectors.databricks.bootstrap;

import io.aiconnectors.databricks.adapter.opa.OpaReadiness;
import java.time.Duration;
import java.util.List;

/// Waits at the start for the policy engine: a sidecar may come up after us, but without it nothing is served.
final class PolicyPatience {
    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private PolicyPatience() {}

    /// Returns once the policy can be relied on.
    ///
    /// @throws StartRefused if that takes longer than 30 s
    static void await(OpaReadiness readiness) {
        var deadline = System.nanoTime() + WITHIN.toNanos();
        List<String> troubles = readiness.troubles();
        while (!troubles.isEmpty() && System.nanoTime() < deadline) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                break;
            }
            troubles = readiness.troubles();
        }
        if (!troubles.isEmpty()) {
            throw new StartRefused("OPA_URL: the policy engine cannot be relied on (" + String.join(", ", troubles)
                    + "). Start it with the policy bundle and the token of OPA_TOKEN_FILE, or use --with-opa");
        }
    }
}
