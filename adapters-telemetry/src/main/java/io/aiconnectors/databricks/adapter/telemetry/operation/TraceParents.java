package io.aiconnectors.databricks.adapter.telemetry.operation;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.util.regex.Pattern;

/// Reads `traceparent` (W3C Trace Context, §3.2). Who sends one names a trace and no more: whether it is sampled is
/// ours to say, and neither `tracestate` nor `baggage` is taken in, since both carry whatever somebody likes.
final class TraceParents {
    private static final Pattern FORM =
            Pattern.compile("(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-.{0,200})?");

    private TraceParents() {}

    /// What it names; an invalid context if it names nothing.
    static SpanContext read(String sent) {
        var form = FORM.matcher(sent);
        if (!form.matches() || (sent.startsWith("00") && form.group(3) != null)) {
            return SpanContext.getInvalid();
        }
        return SpanContext.createFromRemoteParent(
                form.group(1), form.group(2), TraceFlags.getDefault(), TraceState.getDefault());
    }
}
