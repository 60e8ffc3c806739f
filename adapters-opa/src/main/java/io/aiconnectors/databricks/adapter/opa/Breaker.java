package io.aiconnectors.databricks.adapter.opa;

import io.aiconnectors.databricks.domain.access.PolicyFault;
import io.aiconnectors.databricks.domain.telemetry.Count;
import io.aiconnectors.databricks.domain.telemetry.Level;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Spares callers the wait for an engine that has stopped answering in time: after half of the last twenty questions
/// ran out of time, and at least five, none is asked for a second; then two try.
///
/// Open means refused. It counts waits and nothing else: an engine that refuses connections or answers nonsense does so
/// at once, so that skipping it would save nothing and hide which of the two it is.
final class Breaker implements Engine {
    /// How long nothing is asked once it has opened.
    static final Duration PAUSE = Duration.ofSeconds(1);

    /// Waits that open it, when as many questions were asked.
    static final int ENOUGH_TO_JUDGE = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Breaker.class);
    private static final int WINDOW = 20;
    private static final int TRIALS = 2;

    private final Engine engine;
    private final Signals signals;
    private final CircuitBreaker circuit;

    Breaker(Engine engine, Signals signals, InstantSource clock) {
        this.signals = signals;
        this.engine = engine;
        this.circuit = CircuitBreaker.of(
                OpaAdapter.GUARD,
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(WINDOW)
                        .minimumNumberOfCalls(ENOUGH_TO_JUDGE)
                        .permittedNumberOfCallsInHalfOpenState(TRIALS)
                        .waitDurationInOpenState(PAUSE)
                        .clock(clock.withZone(ZoneOffset.UTC))
                        .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                        .build());
        circuit.getEventPublisher()
                .onStateTransition(event -> LOG.warn(
                        "the breaker before the policy engine is now {}",
                        event.getStateTransition().getToState()));
        signals.show(
                Level.BREAKER_OPEN, OpaAdapter.GUARD, () -> circuit.getState() == CircuitBreaker.State.OPEN ? 1 : 0);
    }

    @Override
    public Reply post(String path, byte[] body, Duration deadline) {
        if (!circuit.tryAcquirePermission()) {
            signals.count(Count.SHED, OpaAdapter.GUARD);
            return new Reply.Failed(PolicyFault.BREAKER_OPEN);
        }
        var isCounted = false;
        var start = circuit.getCurrentTimestamp();
        try {
            var reply = engine.post(path, body, deadline);
            var took = circuit.getCurrentTimestamp() - start;
            switch (weight(reply)) {
                case ANSWER -> {
                    circuit.onSuccess(took, circuit.getTimestampUnit());
                    isCounted = true;
                }
                case WAIT -> {
                    circuit.onError(took, circuit.getTimestampUnit(), new NoAnswerInTimeException());
                    isCounted = true;
                }
                case NONE -> {}
            }
            return reply;
        } finally {
            if (!isCounted) {
                circuit.releasePermission();
            }
        }
    }

    private static Weight weight(Reply reply) {
        return switch (reply) {
            case Reply.Body _ -> Weight.ANSWER;
            case Reply.Failed(var fault) ->
                switch (fault) {
                    // An interrupt is the caller's impatience and not the engine's fault.
                    case TIMEOUT -> Thread.currentThread().isInterrupted() ? Weight.NONE : Weight.WAIT;
                    case UNREACHABLE, OVERLOADED, BREAKER_OPEN -> Weight.NONE;
                    case BAD_RESPONSE, UNDEFINED, CONTRACT, UNATTESTED, REVISION -> Weight.ANSWER;
                };
        };
    }

    private enum Weight {
        ANSWER,
        WAIT,
        NONE
    }

    /// What the circuit counts; it never leaves.
    private static final class NoAnswerInTimeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoAnswerInTimeException() {
            super("no answer in time", null, false, false);
        }
    }
}
