package io.aiconnectors.databricks.adapter.telemetry.operation;

import io.aiconnectors.databricks.adapter.telemetry.signal.Durations;
import io.aiconnectors.databricks.domain.telemetry.Asked;
import io.aiconnectors.databricks.domain.trace.CallTrace;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;

/// Our own requests to Databricks, its managed MCP servers among them, as client spans and durations. The tool that is
/// called there is not named:
/// its name comes from outside and may hold the id of a Genie space.
public final class ClientSpans {
    private final Tracer tracer;
    private final Durations durations;
    private final InstantSource clock;

    public ClientSpans(Tracer tracer, Durations durations, InstantSource clock) {
        this.tracer = tracer;
        this.durations = durations;
        this.clock = clock;
    }

    /// Asks, and watches.
    ///
    /// @param server which kind of managed server it is
    /// @param ending what an answer says of itself
    public <T> Upstream<T> around(
            Asked.Method method, String server, Supplier<Upstream<T>> request, Function<T, Attributes> ending) {
        var attributes = Attributes.of(Conventions.METHOD, method.wireName(), Conventions.SERVER, server);
        var span = tracer.spanBuilder(method.wireName())
                .setSpanKind(SpanKind.CLIENT)
                .setAllAttributes(attributes)
                .startSpan();
        var began = clock.instant();
        var result = Attributes.of(Conventions.ERROR, "_OTHER");
        try (var _ = span.makeCurrent()) {
            var answer = request.get();
            result = switch (answer) {
                case Upstream.Answer<T>(var value) -> ending.apply(value);
                case Upstream.Failed<T>(var fault) ->
                    Attributes.of(Conventions.ERROR, fault.kind().code());
            };
            return answer;
        } finally {
            var took = Duration.between(began, clock.instant());
            durations.asked(
                    took.isNegative() ? Duration.ZERO : took,
                    attributes.toBuilder().putAll(result).build());
            span.setAllAttributes(result);
            if (!result.isEmpty()) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }

    /// Asks over REST, and tells of it if a workspace was waited for: an answer that was remembered is not its own.
    ///
    /// @param trace  of the call that wants to know
    /// @param ending what an answer says of itself
    public <T> T over(Api api, CallTrace trace, Supplier<T> question, Function<T, Attributes> ending) {
        var began = clock.instant();
        var waited = trace.latency(began).upstream();
        var result = Attributes.of(Conventions.ERROR, "_OTHER");
        try {
            var answer = question.get();
            result = ending.apply(answer);
            return answer;
        } finally {
            var ended = clock.instant();
            if (trace.latency(ended).upstream().compareTo(waited) > 0) {
                tell(api, began, ended, result);
            }
        }
    }

    private void tell(Api api, Instant began, Instant ended, Attributes result) {
        var attributes = Attributes.of(Conventions.API, api.code()).toBuilder()
                .putAll(result)
                .build();
        durations.discovered(Duration.between(began, ended), attributes);
        var span = tracer.spanBuilder("databricks " + api.code())
                .setSpanKind(SpanKind.CLIENT)
                .setStartTimestamp(began)
                .setAllAttributes(attributes)
                .startSpan();
        if (!result.isEmpty()) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end(ended);
    }

    /// What is said of an answer that may be none.
    public static Attributes failure(Upstream<?> answer) {
        return switch (answer) {
            case Upstream.Answer<?> _ -> Attributes.empty();
            case Upstream.Failed<?>(var fault) ->
                Attributes.of(Conventions.ERROR, fault.kind().code());
        };
    }

    /// What is said of an answer that is an error of the tool.
    public static Attributes toolError(boolean error) {
        return error ? Attributes.of(Conventions.ERROR, "tool_error") : Attributes.empty();
    }
}
