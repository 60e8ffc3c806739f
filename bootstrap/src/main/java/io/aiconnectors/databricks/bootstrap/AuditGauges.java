package io.aiconnectors.databricks.bootstrap;

import com.codahale.metrics.Gauge;
import com.codahale.metrics.MetricRegistry;
import io.aiconnectors.databricks.adapter.audit.AuditFigures;
import io.aiconnectors.databricks.adapter.audit.drain.SinkFigures;
import java.util.function.Function;
import java.util.function.Supplier;

/// The figures of an audit stream as metrics, `audit.…` or `audit.payloads.…`: what is at risk at this moment, and
/// where.
final class AuditGauges {
    private AuditGauges() {}

    /// Puts them on show.
    ///
    /// @param prefix of all their names
    static void register(MetricRegistry metrics, String prefix, Supplier<AuditFigures> figures) {
        show(metrics, prefix + "queued", () -> figures.get().queued());
        show(metrics, prefix + "spooled_bytes", () -> figures.get().spooledBytes());
        show(metrics, prefix + "oldest_age_s", () -> figures.get().oldestAge().toSeconds());
        show(metrics, prefix + "open_calls", () -> figures.get().openCalls());
        show(metrics, prefix + "lost", () -> figures.get().lost());
        show(metrics, prefix + "refusing", () -> figures.get().refusing());
        for (var sink : figures.get().sinks()) {
            var name = prefix + "sink." + sink.sink() + '.';
            show(metrics, name + "delivered", of(figures, sink.sink(), SinkFigures::delivered));
            show(metrics, name + "failed", of(figures, sink.sink(), SinkFigures::failed));
            show(metrics, name + "pending", of(figures, sink.sink(), SinkFigures::pending));
            show(metrics, name + "trouble", of(figures, sink.sink(), SinkFigures::trouble));
        }
    }

    private static <T> Gauge<T> of(Supplier<AuditFigures> figures, String sink, Function<SinkFigures, T> figure) {
        return () -> figures.get().sinks().stream()
                .filter(candidate -> candidate.sink().equals(sink))
                .map(figure)
                .findFirst()
                .orElseThrow();
    }

    private static <T> void show(MetricRegistry metrics, String name, Gauge<T> gauge) {
        metrics.registerGauge(name, gauge);
    }
}
