package io.aiconnectors.databricks.adapter.opa;

import io.aiconnectors.databricks.domain.policy.PolicyDecisions;

/// The door to the policy engine: holds the one HTTP client that all questions share.
public final class OpaAdapter implements AutoCloseable {
    private final OpaConnection connection;
    private final PolicyDecisions decisions;
    private final OpaReadiness readiness;

    /// Connects to nothing yet; an engine that is not there shows in the first answer and in the readiness.
    public OpaAdapter(OpaSettings settings, Canary canary) {
        this.connection = new OpaConnection(settings);
        this.decisions = new OpaPolicyDecisions(new Questions(connection, settings));
        this.readiness = new OpaReadiness(connection, decisions, canary, settings.answer());
    }

    public PolicyDecisions decisions() {
        return decisions;
    }

    public OpaReadiness readiness() {
        return readiness;
    }

    /// Breaks off what is still being asked.
    @Override
    public void close() {
        connection.close();
    }
}
