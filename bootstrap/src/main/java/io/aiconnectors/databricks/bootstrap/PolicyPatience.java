package io.aiconnectors.databricks.bootstrap;

import io.aiconnectors.databricks.adapter.opa.OpaReadiness;
import java.time.Duration;
import java.util.List;

/// Waits at the start for the policy engine: a sidecar may come up after us, but without it nothing is served.
final class PolicyPatience {
    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final Duration WARMING = Duration.ofMillis(300);
    private static final int WARM_ROUNDS = 10;

    private PolicyPatience() {}

    /// Returns once the policy can be relied on, and answers fast, or 300 ms later.
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
        warm(readiness);
    }

    /// Asks some more, so that the first callers do not pay with their deadlines for code that never ran: many
    /// cold questions at once would run out of time and open the breaker. The answers are for the health
    /// check to judge.
    private static void warm(OpaReadiness readiness) {
        var end = System.nanoTime() + WARMING.toNanos();
        for (var round = 0; round < WARM_ROUNDS && System.nanoTime() < end; round++) {
            var _ = readiness.troubles();
        }
    }
}
