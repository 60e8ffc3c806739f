package io.aiconnectors.databricks.adapter.telemetry.operation;

import io.aiconnectors.databricks.adapter.telemetry.signal.Durations;
import io.aiconnectors.databricks.domain.telemetry.Asked;
import io.aiconnectors.databricks.domain.telemetry.Level;
import io.aiconnectors.databricks.domain.telemetry.Lineage;
import io.aiconnectors.databricks.domain.telemetry.Operations;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/// Every request as a server span and a duration.
///
/// Its parent is what the client was doing, as its message says; the HTTP request that brought it is linked, or is the
/// parent where the message says nothing.
public final class TracedOperations implements Operations {
    private final Tracer tracer;
    private final Durations durations;
    private final InstantSource clock;
    private final AtomicLong inFlight = new AtomicLong();

    public TracedOperations(Tracer tracer, Durations durations, Signals signals, InstantSource clock) {
        this.tracer = tracer;
        this.durations = durations;
        this.clock = clock;
        signals.show(Level.IN_FLIGHT, "requests", inFlight::doubleValue);
    }

    @Override
    public Operation begin(Asked asked, Lineage lineage) {
        inFlight.incrementAndGet();
        return new TracedOperation(
                asked, span(asked, lineage), clock.instant(), clock, durations, inFlight::decrementAndGet);
    }

    private Span span(Asked asked, Lineage lineage) {
        var said = TraceParents.read(lineage.inBody());
        var ambient = TraceParents.read(lineage.inHeader());
        var builder = tracer.spanBuilder(Conventions.nameOf(asked))
                .setSpanKind(SpanKind.SERVER)
                .setAllAttributes(Conventions.of(asked))
                .setParent(under(said.isValid() ? said : ambient));
        return (said.isValid() && ambient.isValid() ? builder.addLink(ambient) : builder).startSpan();
    }

    private static Context under(SpanContext parent) {
        return Context.root().with(Span.wrap(parent));
    }
}
