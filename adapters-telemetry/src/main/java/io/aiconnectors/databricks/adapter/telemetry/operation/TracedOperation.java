package io.aiconnectors.databricks.adapter.telemetry.operation;

import io.aiconnectors.databricks.adapter.telemetry.signal.Durations;
import io.aiconnectors.databricks.domain.telemetry.Asked;
import io.aiconnectors.databricks.domain.telemetry.Ending;
import io.aiconnectors.databricks.domain.telemetry.Operations;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.MDC;

/// A request under way. While a part of it is done, lines in the log bear its trace.
final class TracedOperation implements Operations.Operation {
    private final Asked asked;
    private final Span span;
    private final Instant began;
    private final InstantSource clock;
    private final Durations durations;
    private final Runnable over;
    private final AtomicBoolean ended = new AtomicBoolean();

    TracedOperation(Asked asked, Span span, Instant began, InstantSource clock, Durations durations, Runnable over) {
        this.asked = asked;
        this.span = span;
        this.began = began;
        this.clock = clock;
        this.durations = durations;
        this.over = over;
    }

    @Override
    public <T> T during(Supplier<T> part) {
        var context = span.getSpanContext();
        if (context.isValid()) {
            MDC.put(LogKeys.TRACE, context.getTraceId());
        }
        try (var _ = span.makeCurrent()) {
            return part.get();
        } finally {
            LogKeys.ALL.forEach(MDC::remove);
        }
    }

    @Override
    public void end(Ending ending) {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        over.run();
        var result = Conventions.of(ending);
        var took = Duration.between(began, clock.instant());
        durations.served(
                took.isNegative() ? Duration.ZERO : took,
                Conventions.of(asked).toBuilder().putAll(result).build());
        span.setAllAttributes(result);
        if (!result.isEmpty()) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}
