package io.aiconnectors.databricks.adapter.telemetry.line;

import io.aiconnectors.databricks.adapter.telemetry.signal.Durations;
import io.aiconnectors.databricks.adapter.telemetry.signal.Part;
import io.aiconnectors.databricks.domain.telemetry.Count;
import io.aiconnectors.databricks.domain.telemetry.Level;
import java.util.Set;

/// The few figures that CloudWatch is told, by the names that its alarms and pictures use. Each has the service as its
/// only dimension, so their number, and thus their price, does not grow.
public enum CloudWatchFigure {
    IN_FLIGHT("InFlight", "Count", new Source.Highest(Set.of(Level.IN_FLIGHT.metric()))),
    CALLS("Calls", "Count", new Source.Growth(Count.CALLS.metric(), Set.of())),
    CALLS_FAILED(
            "CallsFailed",
            "Count",
            new Source.Growth(Count.CALLS.metric(), Set.of("policy_unavailable", "audit_unavailable", "crashed"))),
    CALL_SECONDS("CallSeconds", "Seconds", new Source.Spread(Durations.PARTS, Part.TOTAL.code())),
    OWN_SECONDS("OwnSeconds", "Seconds", new Source.Spread(Durations.PARTS, Part.OWN.code())),
    POLICY_SECONDS("PolicySeconds", "Seconds", new Source.Spread(Durations.PARTS, Part.POLICY.code())),
    POLICY_UNAVAILABLE("PolicyUnavailable", "Count", new Source.Growth(Count.POLICY_UNAVAILABLE.metric(), Set.of())),
    WITHHELD("Withheld", "Count", new Source.Growth(Count.WITHHELD.metric(), Set.of())),
    UPSTREAM_FAULTS("UpstreamFaults", "Count", new Source.Growth(Count.UPSTREAM_FAULTS.metric(), Set.of())),
    TOKEN_FAILURES("TokenFailures", "Count", new Source.Growth(Count.TOKEN_FAILURES.metric(), Set.of())),
    THROTTLED("Throttled", "Count", new Source.Growth(Count.THROTTLED.metric(), Set.of())),
    BREAKER_OPEN("BreakerOpen", "Count", new Source.Highest(Set.of(Level.BREAKER_OPEN.metric()))),
    AUDIT_OLDEST_AGE(
            "AuditOldestAgeSeconds",
            "Seconds",
            new Source.Highest(Set.of("connector.audit.oldest_age_s", "connector.audit.payloads.oldest_age_s"))),
    AUDIT_LOST(
            "AuditRecordsLost",
            "Count",
            new Source.Climb(Set.of("connector.audit.lost", "connector.audit.payloads.lost")));

    private final String cloudWatchName;
    private final String unit;
    private final Source source;

    CloudWatchFigure(String cloudWatchName, String unit, Source source) {
        this.cloudWatchName = cloudWatchName;
        this.unit = unit;
        this.source = source;
    }

    /// Its name in CloudWatch.
    public String cloudWatchName() {
        return cloudWatchName;
    }

    String unit() {
        return unit;
    }

    Source source() {
        return source;
    }
}
