package io.aiconnectors.databricks.bootstrap;

import com.codahale.metrics.Gauge;
import com.codahale.metrics.MetricRegistry;
import io.aiconnectors.databricks.adapter.audit.AuditFigures;
import io.aiconnectors.databricks.adapter.audit.drain.SinkFigures;
import java.util.function.Function;
import java.util.function.Supplier;

/// The audit's figures as metrics, all named `audit.…`: what is at risk at this moment, and where.
final class AuditGauges {
    private AuditGauges() {}

    /// Puts them on show.
    static void register(MetricRegistry metrics, Supplier<AuditFigures> figures) {
        show(metrics, "audit.queued", () -> figures.get().queued());
        show(metrics, "audit.spooled_bytes", () -> figures.get().spooledBytes());
        show(metrics, "audit.oldest_age_s", () -> figures.get().oldestAge().toSeconds());
        show(metrics, "audit.open_calls", () -> figures.get().openCalls());
        show(metrics, "audit.lost", () -> figures.get().lost());
        show(metrics, "audit.refusing", () -> figures.get().refusing());
        for (var sink : figures.get().sinks()) {
            var name = "audit.sink." + sink.sink() + '.';
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
