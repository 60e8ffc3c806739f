package io.aiconnectors.databricks.adapter.entra.endpoint;

import io.aiconnectors.databricks.adapter.entra.http.Reply;
import io.aiconnectors.databricks.domain.telemetry.Count;
import io.aiconnectors.databricks.domain.telemetry.Level;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps requests from the token endpoint for a while when half of the last ones, ten at least, met no answer or a
/// failure of its own. A refusal is an answer.
final class Circuit {
    /// How long it stays open before it lets a few requests try.
    static final Duration PAUSE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Circuit.class);
    private static final int WINDOW = 20;
    private static final int ENOUGH_TO_JUDGE = 10;
    private static final int TRIALS = 3;

    private static final String GUARD = "entra";

    private final Signals signals;
    private final CircuitBreaker breaker;

    Circuit(Signals signals, InstantSource clock) {
        this.signals = signals;
        breaker = CircuitBreaker.of(
                GUARD,
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(WINDOW)
                        .minimumNumberOfCalls(ENOUGH_TO_JUDGE)
                        .permittedNumberOfCallsInHalfOpenState(TRIALS)
                        .waitDurationInOpenState(PAUSE)
                        .clock(clock.withZone(ZoneOffset.UTC))
                        .currentTimestampFunction(java.time.Clock::millis, TimeUnit.MILLISECONDS)
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(event -> LOG.warn(
                        "circuit to Entra's token endpoint is now {}",
                        event.getStateTransition().getToState()));
        signals.show(Level.BREAKER_OPEN, GUARD, () -> breaker.getState() == CircuitBreaker.State.OPEN ? 1 : 0);
    }

    /// Lets the request through; empty when it is kept back.
    Optional<Reply> through(Supplier<Reply> request) {
        if (!breaker.tryAcquirePermission()) {
            signals.count(Count.SHED, GUARD);
            return Optional.empty();
        }
        var isCounted = false;
        try {
            var start = breaker.getCurrentTimestamp();
            var reply = request.get();
            switch (weight(reply)) {
                case GOOD -> {
                    breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
                    isCounted = true;
                }
                case OUTAGE -> {
                    breaker.onError(
                            breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), new OutageException());
                    isCounted = true;
                }
                case NONE -> {}
            }
            return Optional.of(reply);
        } finally {
            if (!isCounted) {
                breaker.releasePermission();
            }
        }
    }

    private static Weight weight(Reply reply) {
        return switch (reply) {
            case Reply.Arrived answer -> answer.status() >= 500 ? Weight.OUTAGE : Weight.GOOD;
            case Reply.Lost(var loss) ->
                switch (loss) {
                    case TIMEOUT, BROKEN -> Weight.OUTAGE;
                    case INTERRUPTED -> Weight.NONE;
                };
        };
    }

    private enum Weight {
        GOOD,
        OUTAGE,
        NONE
    }

    /// What the circuit counts; it never leaves.
    private static final class OutageException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutageException() {
            super("outage", null, false, false);
        }
    }
}
