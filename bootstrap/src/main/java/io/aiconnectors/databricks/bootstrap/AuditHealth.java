package io.aiconnectors.databricks.bootstrap;

import com.codahale.metrics.health.HealthCheck;
import io.aiconnectors.databricks.adapter.audit.AuditFigures;
import java.util.function.Supplier;

/// Whether calls can be recorded. A sink that takes nothing is told, but is no reason to turn callers away: the spool
/// holds what it did not take.
final class AuditHealth extends HealthCheck {
    private final Supplier<AuditFigures> figures;

    AuditHealth(Supplier<AuditFigures> figures) {
        this.figures = figures;
    }

    @Override
    protected Result check() {
        var now = figures.get();
        var result = Result.builder()
                .withDetail("lost", now.lost())
                .withDetail("spooled_bytes", now.spooledBytes())
                .withDetail("oldest_age_s", now.oldestAge().toSeconds());
        now.sinks().forEach(sink -> result.withDetail("sink_" + sink.sink(), sink.trouble()));
        return now.refusing().isEmpty()
                ? result.healthy().build()
                : result.unhealthy().withMessage("%s", now.refusing()).build();
    }
}
