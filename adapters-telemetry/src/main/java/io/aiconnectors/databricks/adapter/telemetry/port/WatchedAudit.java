package io.aiconnectors.databricks.adapter.telemetry.port;

import io.aiconnectors.databricks.adapter.telemetry.operation.LogKeys;
import io.aiconnectors.databricks.adapter.telemetry.signal.Durations;
import io.aiconnectors.databricks.adapter.telemetry.signal.Part;
import io.aiconnectors.databricks.domain.audit.AuditTrail;
import io.aiconnectors.databricks.domain.audit.Opening;
import io.aiconnectors.databricks.domain.telemetry.Count;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.opentelemetry.api.trace.Span;
import java.time.InstantSource;
import org.slf4j.MDC;

/// The audit, watched: what it has of a call gives the call's figures, its line in the log, and the id by which its
/// span is found.
public final class WatchedAudit implements AuditTrail {
    private final AuditTrail audit;
    private final Signals signals;
    private final Durations durations;
    private final Stopwatch stopwatch;

    public WatchedAudit(AuditTrail audit, Signals signals, Durations durations, InstantSource clock) {
        this.audit = audit;
        this.signals = signals;
        this.durations = durations;
        this.stopwatch = new Stopwatch(durations, clock);
    }

    @Override
    public Opened open(Opening opening) {
        MDC.put(LogKeys.EVENT, opening.id().value());
        var span =
                Span.current().setAttribute("connector.event_id", opening.id().value());
        return switch (stopwatch.time(Part.AUDIT, () -> audit.open(opening))) {
            case Opened.Recording(var attempt) ->
                new Opened.Recording(closing -> {
                    stopwatch.time(Part.AUDIT, () -> {
                        attempt.close(closing);
                        return closing;
                    });
                    new CallEnd(signals, durations).tell(opening, closing, span);
                });
            case Opened.Refused refused -> {
                signals.count(Count.CALLS, "audit_unavailable");
                yield refused;
            }
        };
    }
}
