package io.aiconnectors.databricks.corpus;

import io.aiconnectors.databricks.adapter.opa.Canary;
import io.aiconnectors.databricks.adapter.opa.OpaAdapter;
import io.aiconnectors.databricks.adapter.opa.OpaSettings;
import io.aiconnectors.databricks.adapter.opa.process.OpaProcess;
import io.aiconnectors.databricks.adapter.opa.process.OpaProcessSettings;
import io.aiconnectors.databricks.adapter.opa.process.OpaStart;
import io.aiconnectors.databricks.domain.policy.PolicyDecisions;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;

/// The real engine with the policy as it is shipped. How quick it is on a busy machine is not what is tested here.
final class ShippedPolicy implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final OpaProcess engine;
    private final OpaAdapter adapter;

    private ShippedPolicy(OpaProcess engine) {
        this.engine = engine;
        this.adapter = new OpaAdapter(
                OpaSettings.of(engine.url(), engine.token()).patient(PATIENCE),
                Canary.standard(),
                Signals.untold(),
                InstantSource.system());
    }

    static ShippedPolicy start(Path directory) {
        var settings = OpaProcessSettings.of(
                prepared("CONNECTOR_OPA"),
                prepared("CONNECTOR_POLICY_BUNDLE"),
                prepared("CONNECTOR_POLICY_KEY"),
                directory.resolve("opa"),
                directory.resolve("opa.log"));
        return switch (OpaProcess.start(settings, new SecureRandom())) {
            case OpaStart.Started(var process) -> new ShippedPolicy(process);
            case OpaStart.NotStarted(var reason) -> throw new AssertionError(reason);
        };
    }

    PolicyDecisions decisions() {
        return adapter.decisions();
    }

    @Override
    public void close() {
        adapter.close();
        engine.close();
    }

    /// A policy that was not asked was not tested, so a missing file is a failure.
    private static Path prepared(String name) {
        var path = System.getenv(name);
        if (path == null || path.isBlank()) {
            throw new AssertionError(name + " names no file; run ./connector test, which prepares one");
        }
        return Path.of(path);
    }
}
