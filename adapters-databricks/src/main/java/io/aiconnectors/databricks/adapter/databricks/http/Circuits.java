package io.aiconnectors.databricks.adapter.databricks.http;

import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.telemetry.Count;
import io.aiconnectors.databricks.domain.telemetry.Level;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The guards, one per workspace and lane. There are as many as the static registry makes possible.
final class Circuits {
    /// How long a circuit stays open before it lets a few calls try.
    static final Duration PAUSE = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(Circuits.class);
    private static final Duration QUEUE = Duration.ofSeconds(1);
    private static final int WINDOW = 40;
    private static final int ENOUGH_TO_JUDGE = 10;
    private static final int TRIALS = 3;

    private final ConcurrentMap<Key, Guard> guards = new ConcurrentHashMap<>();
    private final CircuitBreakerConfig circuits;
    private final Signals signals;

    Circuits(InstantSource clock, Signals signals) {
        this.signals = signals;
        circuits = CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(WINDOW)
                .minimumNumberOfCalls(ENOUGH_TO_JUDGE)
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                .waitDurationInOpenState(PAUSE)
                .clock(clock.withZone(ZoneOffset.UTC))
                .currentTimestampFunction(java.time.Clock::millis, TimeUnit.MILLISECONDS)
                .build();
    }

    Guard of(Workspace workspace, Lane lane) {
        return guards.computeIfAbsent(new Key(workspace.alias(), lane), this::guard);
    }

    private Guard guard(Key key) {
        var name = key.alias().value() + "/" + key.lane();
        var circuit = CircuitBreaker.of(name, circuits);
        circuit.getEventPublisher()
                .onStateTransition(event -> LOG.warn(
                        "circuit to workspace {} is now {}",
                        name,
                        event.getStateTransition().getToState()));
        var bulkhead = Bulkhead.of(
                name,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(key.lane().width())
                        .maxWaitDuration(QUEUE)
                        .build());
        var label = key.alias().value() + '.' + key.lane().name().toLowerCase(Locale.ROOT);
        signals.show(Level.BREAKER_OPEN, label, () -> circuit.getState() == CircuitBreaker.State.OPEN ? 1 : 0);
        signals.show(Level.BULKHEAD_FREE, label, () -> bulkhead.getMetrics().getAvailableConcurrentCalls());
        return new Guard(key.lane(), bulkhead, circuit, () -> signals.count(Count.SHED, label));
    }

    private record Key(WorkspaceAlias alias, Lane lane) {}
}
