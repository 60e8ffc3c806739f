package io.aiconnectors.databricks.adapter.telemetry.port;

import io.aiconnectors.databricks.adapter.telemetry.signal.Durations;
import io.aiconnectors.databricks.adapter.telemetry.signal.Part;
import io.aiconnectors.databricks.domain.audit.Closing;
import io.aiconnectors.databricks.domain.audit.Opening;
import io.aiconnectors.databricks.domain.telemetry.Asked;
import io.aiconnectors.databricks.domain.telemetry.Count;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.opentelemetry.api.trace.Span;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// What is told of a call when it has ended: by whom, which tool, how it ended and how long it took; never what about.
record CallEnd(Signals signals, Durations durations) {
    private static final Logger LOG = LoggerFactory.getLogger(CallEnd.class);

    void tell(Opening opening, Closing closing, Span span) {
        signals.count(Count.CALLS, closing.outcome());
        if (closing.outcome().equals("upstream_failed")) {
            closing.reasons().forEach(reason -> signals.count(Count.UPSTREAM_FAULTS, reason));
        }
        var latency = closing.latency();
        waited(Part.TOKEN, latency.token());
        waited(Part.UPSTREAM, latency.upstream());
        durations.part(Part.OWN, latency.own());
        durations.part(Part.TOTAL, latency.total());
        span.setAttribute("connector.outcome", closing.outcome());
        span.setAttribute("connector.decision_id", closing.decision().id());
        line(opening, closing);
    }

    /// Of a call that took nobody's time: it was kept from its way at once.
    void tellAtOnce(Opening opening, Closing closing) {
        signals.count(Count.CALLS, closing.outcome());
        Span.current().setAttribute("connector.outcome", closing.outcome());
        line(opening, closing);
    }

    private void waited(Part part, Duration took) {
        if (took.isPositive()) {
            durations.part(part, took);
        }
    }

    private static void line(Opening opening, Closing closing) {
        LOG.atLevel(level(closing.outcome()))
                .addKeyValue("event_id", opening.id().value())
                .addKeyValue("tool", tool(opening.tool()))
                .addKeyValue("outcome", closing.outcome())
                .addKeyValue("reasons", String.join(",", closing.reasons()))
                .addKeyValue("decision_id", closing.decision().id())
                .addKeyValue("policy_revision", closing.decision().revision())
                .addKeyValue("tid", opening.person().tenant().value())
                .addKeyValue("oid", opening.person().object().value())
                .addKeyValue("upn", opening.person().upn())
                .addKeyValue("duration_ms", closing.latency().total().toMillis())
                .log("call ended");
    }

    private static String tool(String asked) {
        return switch (Asked.Target.tool(asked)) {
            case Asked.Target.Tool(var name) -> name.wireName();
            case Asked.Target.UnknownTool _, Asked.Target.NoTool _ -> "_OTHER";
        };
    }

    /// A refusal is the connector at its work; an outage heals by itself or is alarmed; a defect is for us to mend.
    private static Level level(String outcome) {
        return switch (outcome) {
            case "crashed" -> Level.ERROR;
            case "policy_unavailable", "audit_unavailable", "upstream_failed" -> Level.WARN;
            default -> Level.INFO;
        };
    }
}
