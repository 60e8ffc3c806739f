package io.aiconnectors.databricks.adapter.telemetry.port;

import io.aiconnectors.databricks.adapter.telemetry.operation.LogKeys;
import io.aiconnectors.databricks.adapter.telemetry.signal.Durations;
import io.aiconnectors.databricks.adapter.telemetry.signal.Part;
import io.aiconnectors.databricks.domain.audit.AuditTrail;
import io.aiconnectors.databricks.domain.audit.Closing;
import io.aiconnectors.databricks.domain.audit.Opening;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.aiconnectors.databricks.domain.trace.Latency;
import io.opentelemetry.api.trace.Span;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.MDC;

/// The audit, watched: what it has of a call gives the call's figures, its line in the log, and the id by which its
/// span is found.
public final class WatchedAudit implements AuditTrail {
    private final AuditTrail audit;
    private final CallEnd end;
    private final InstantSource clock;
    private final Stopwatch stopwatch;

    public WatchedAudit(AuditTrail audit, Signals signals, Durations durations, InstantSource clock) {
        this.audit = audit;
        this.end = new CallEnd(signals, durations);
        this.clock = clock;
        this.stopwatch = new Stopwatch(durations, clock);
    }

    @Override
    public Opened open(Opening opening) {
        var span = named(opening);
        return switch (stopwatch.time(Part.AUDIT, () -> audit.open(opening))) {
            case Opened.Recording(var attempt) ->
                new Opened.Recording(closing -> {
                    stopwatch.time(Part.AUDIT, () -> {
                        attempt.close(closing);
                        return closing;
                    });
                    end.tell(opening, closing, span);
                });
            case Opened.Refused refused -> {
                end.tellAtOnce(opening, unavailable(refused.code()));
                yield refused;
            }
        };
    }

    @Override
    public void unrecorded(Opening opening, Closing closing) {
        named(opening);
        audit.unrecorded(opening, closing);
        end.tellAtOnce(opening, closing);
    }

    /// What is said of the call from here on, it is said by the id that the caller is told.
    private static Span named(Opening opening) {
        MDC.put(LogKeys.EVENT, opening.id().value());
        return Span.current().setAttribute("connector.event_id", opening.id().value());
    }

    private Closing unavailable(String code) {
        return new Closing(
                "audit_unavailable",
                List.of(code),
                "",
                0,
                0,
                List.of(),
                Closing.UNDECIDED,
                List.of(),
                List.of(),
                Latency.ZERO,
                clock.instant());
    }
}
