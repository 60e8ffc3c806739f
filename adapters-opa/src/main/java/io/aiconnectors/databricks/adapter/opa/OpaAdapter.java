package io.aiconnectors.databricks.adapter.opa;

import io.aiconnectors.databricks.domain.audit.ServiceEvents;
import io.aiconnectors.databricks.domain.limit.LimitNumbers;
import io.aiconnectors.databricks.domain.policy.PolicyDecisions;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import java.time.InstantSource;

/// The door to the policy engine: holds the one HTTP client that all questions share.
///
/// A question goes through the breaker, takes a place in the bulkhead, and is asked on the connection; what is read for
/// readiness goes to the connection at once.
public final class OpaAdapter implements AutoCloseable {
    /// By which guards before the engine are told.
    static final String GUARD = "policy";

    private final OpaConnection connection;
    private final PolicyDecisions decisions;
    private final LimitNumbers limits;
    private final OpaStatus status;
    private final OpaReadiness readiness;
    private final InstantSource clock;

    /// Connects to nothing yet; an engine that is not there shows in the first answer and in the readiness.
    ///
    /// @param signals where it is told how the guards do
    public OpaAdapter(OpaSettings settings, Canary canary, Signals signals, InstantSource clock) {
        this.clock = clock;
        this.connection = new OpaConnection(settings);
        var engine = new Breaker(new Bulkhead(connection, settings.width(), signals, clock), signals, clock);
        var questions = new Questions(engine, settings);
        this.decisions = new OpaPolicyDecisions(questions);
        this.limits = new PolicyLimits(questions, clock);
        this.status = new OpaStatus(connection, settings.bundle(), settings.answer());
        this.readiness = new OpaReadiness(status, decisions, canary);
    }

    public PolicyDecisions decisions() {
        return decisions;
    }

    /// How many calls may be made.
    public LimitNumbers callLimits() {
        return limits;
    }

    public OpaReadiness readiness() {
        return readiness;
    }

    /// Which policy is in force; asks the engine.
    public PolicyStanding standing() {
        return status.standing();
    }

    /// Which version the engine is; asks it. Empty when it does not say.
    public String version() {
        return status.version();
    }

    /// Begins to tell which policy is in force, each time that changes, until it is closed.
    ///
    /// @param revision the one that is known already; empty when none is
    public PolicyWatch watch(ServiceEvents events, String revision) {
        return PolicyWatch.begin(status, new PolicyNews(events, revision, clock));
    }

    /// Breaks off what is still being asked.
    @Override
    public void close() {
        connection.close();
    }
}
