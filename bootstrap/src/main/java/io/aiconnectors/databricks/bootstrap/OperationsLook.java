package io.aiconnectors.databricks.bootstrap;

import com.codahale.metrics.MetricRegistry;
import io.aiconnectors.databricks.adapter.pages.operations.Figures;
import io.aiconnectors.databricks.adapter.pages.operations.Figures.Figure;
import io.aiconnectors.databricks.adapter.pages.operations.Snapshot;
import io.aiconnectors.databricks.domain.telemetry.Count;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Puts together what the operations page shows.
final class OperationsLook {
    private static final Set<String> LIMITERS = Set.of("limit", "limits", "limiter", "limiters", "throttled", "shed");
    private static final Set<String> BREAKERS = Set.of(
            "breaker",
            "breakers",
            "circuit",
            "circuits",
            "circuitbreaker",
            "bulkhead",
            "bulkheads",
            "retry",
            "retries");

    private final SelfCheck ourselves;
    private final Dependencies dependencies;
    private final MetricRegistry metrics;
    private final String replica;
    private final InstantSource clock;
    private final Instant started;

    OperationsLook(
            SelfCheck ourselves,
            Dependencies dependencies,
            MetricRegistry metrics,
            String replica,
            InstantSource clock) {
        this.ourselves = ourselves;
        this.dependencies = dependencies;
        this.metrics = metrics;
        this.replica = replica;
        this.clock = clock;
        this.started = clock.instant();
    }

    Snapshot take() {
        var now = clock.instant();
        return new Snapshot(
                ourselves.isStopping(),
                List.of(
                        new Figure("Version", Version.ofThisBuild()),
                        new Figure("Replica", replica),
                        new Figure("Serving for", Times.of(Duration.between(started, now))),
                        new Figure("Seen", Times.of(now))),
                ourselves.standings(),
                dependencies.standings(),
                List.of(
                        new Figures("Calls, by how they ended", "No call yet.", counted(Count.CALLS)),
                        new Figures("Decisions, by rule", "None yet.", counted(Count.DECISIONS)),
                        new Figures("Withheld, by reason", "Nothing was withheld.", counted(Count.WITHHELD)),
                        new Figures(
                                "Failures, by fault",
                                "Nobody let a call down.",
                                counted(Count.POLICY_UNAVAILABLE, Count.UPSTREAM_FAULTS)),
                        new Figures(
                                "Limiter", "No figures of it are registered.", RegisteredFigures.of(metrics, LIMITERS)),
                        new Figures(
                                "Breakers and bulkheads",
                                "No figures of them are registered; calls that they kept back count as shed.",
                                RegisteredFigures.of(metrics, BREAKERS)),
                        new Figures("Audit", "None.", RegisteredFigures.of(metrics, Set.of("audit")))));
    }

    private List<Figure> counted(Count... counts) {
        return Arrays.stream(counts)
                .flatMap(count -> RegisteredFigures.under(metrics, count.metric()).stream())
                .toList();
    }
}
