package io.aiconnectors.databricks.adapter.telemetry.line;

import io.aiconnectors.databricks.adapter.telemetry.signal.Durations;
import io.aiconnectors.databricks.adapter.telemetry.signal.Part;
import io.aiconnectors.databricks.domain.telemetry.Count;
import io.aiconnectors.databricks.domain.telemetry.Level;
import java.util.Set;

/// The few figures that CloudWatch is told, by the names that its alarms and pictures use. Each has the service as its
/// only dimension, so their number, and thus their price, does not grow.
public enum CloudWatchFigure {
    IN_FLIGHT("InFlight", "Count"),
    CALLS("Calls", "Count"),
    CALLS_FAILED("CallsFailed", "Count"),
    CALL_SECONDS("CallSeconds", "Seconds"),
    OWN_SECONDS("OwnSeconds", "Seconds"),
    POLICY_SECONDS("PolicySeconds", "Seconds"),
    POLICY_UNAVAILABLE("PolicyUnavailable", "Count"),
    WITHHELD("Withheld", "Count"),
    UPSTREAM_FAULTS("UpstreamFaults", "Count"),
    TOKEN_FAILURES("TokenFailures", "Count"),
    THROTTLED("Throttled", "Count"),
    BREAKER_OPEN("BreakerOpen", "Count"),
    AUDIT_OLDEST_AGE("AuditOldestAgeSeconds", "Seconds"),
    AUDIT_LOST("AuditRecordsLost", "Count");

    /// Outcomes that are ours to answer for.
    private static final Set<String> OUR_FAILURES = Set.of("policy_unavailable", "audit_unavailable", "crashed");

    private final String cloudWatchName;
    private final String unit;

    CloudWatchFigure(String cloudWatchName, String unit) {
        this.cloudWatchName = cloudWatchName;
        this.unit = unit;
    }

    /// Its name in CloudWatch.
    public String cloudWatchName() {
        return cloudWatchName;
    }

    String unit() {
        return unit;
    }

    Source source() {
        return switch (this) {
            case IN_FLIGHT -> new Source.Highest(Set.of(Level.IN_FLIGHT.metric()));
            case CALLS -> all(Count.CALLS);
            case CALLS_FAILED -> new Source.Growth(Count.CALLS.metric(), OUR_FAILURES);
            case CALL_SECONDS -> spread(Part.TOTAL);
            case OWN_SECONDS -> spread(Part.OWN);
            case POLICY_SECONDS -> spread(Part.POLICY);
            case POLICY_UNAVAILABLE -> all(Count.POLICY_UNAVAILABLE);
            case WITHHELD -> all(Count.WITHHELD);
            case UPSTREAM_FAULTS -> all(Count.UPSTREAM_FAULTS);
            case TOKEN_FAILURES -> all(Count.TOKEN_FAILURES);
            case THROTTLED -> all(Count.THROTTLED);
            case BREAKER_OPEN -> new Source.Highest(Set.of(Level.BREAKER_OPEN.metric()));
            case AUDIT_OLDEST_AGE ->
                new Source.Highest(Set.of("connector.audit.oldest_age_s", "connector.audit.payloads.oldest_age_s"));
            case AUDIT_LOST -> new Source.Climb(Set.of("connector.audit.lost", "connector.audit.payloads.lost"));
        };
    }

    private static Source all(Count count) {
        return new Source.Growth(count.metric(), Set.of());
    }

    private static Source spread(Part part) {
        return new Source.Spread(Durations.PARTS, part.code());
    }
}
