package io.aiconnectors.databricks.adapter.databricks.http;

import io.aiconnectors.databricks.domain.identity.ObjectId;
import io.aiconnectors.databricks.domain.identity.Person;
import io.aiconnectors.databricks.domain.identity.TenantId;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Keeps calls of one lane from a workspace that is in trouble, and too many of them from any: a person has a share of
/// the places, who finds none waits a moment, and who finds too many waiting is sent away at once.
final class Guard {
    /// An exchange that was given less than this may time out without upstream being to blame.
    private static final Duration FAIR = Duration.ofSeconds(1);

    private final Lane lane;
    private final Bulkhead bulkhead;
    private final CircuitBreaker circuit;
    private final Runnable turnedAway;
    private final RetryBudget retryBudget = new RetryBudget();
    private final AtomicInteger queued = new AtomicInteger();
    private final ConcurrentMap<Asker, Integer> underWay = new ConcurrentHashMap<>();

    /// Stands guard.
    ///
    /// @param turnedAway is told of each call that is kept back
    Guard(Lane lane, Bulkhead bulkhead, CircuitBreaker circuit, Runnable turnedAway) {
        this.lane = lane;
        this.bulkhead = bulkhead;
        this.circuit = circuit;
        this.turnedAway = turnedAway;
    }

    RetryBudget retryBudget() {
        return retryBudget;
    }

    Attempt through(Person person, Deadline deadline, Supplier<Attempt> exchange) {
        var asker = new Asker(person.tenant(), person.object());
        try {
            return underWay.merge(asker, 1, Integer::sum) > lane.share()
                    ? shed(Fault.of(Kind.SHED))
                    : admitted(deadline, exchange);
        } finally {
            underWay.merge(asker, -1, Integer::sum);
            underWay.remove(asker, 0);
        }
    }

    private boolean hasTurn() {
        try {
            return queued.incrementAndGet() <= lane.queue() && bulkhead.tryAcquirePermission();
        } finally {
            queued.decrementAndGet();
        }
    }

    private Attempt admitted(Deadline deadline, Supplier<Attempt> exchange) {
        if (!hasTurn()) {
            return Thread.currentThread().isInterrupted() ? Attempt.missed(Kind.CANCELLED) : shed(Fault.of(Kind.SHED));
        }
        try {
            return circuit.tryAcquirePermission()
                    ? measured(deadline, exchange)
                    : shed(new Fault(Kind.SHED, Circuits.PAUSE, ""));
        } finally {
            bulkhead.onComplete();
        }
    }

    private Attempt shed(Fault fault) {
        turnedAway.run();
        return new Attempt.Missed(fault, false);
    }

    private Attempt measured(Deadline deadline, Supplier<Attempt> exchange) {
        var isFair = deadline.remaining().compareTo(FAIR) >= 0;
        var isCounted = false;
        try {
            var start = circuit.getCurrentTimestamp();
            var attempt = exchange.get();
            switch (weight(attempt, isFair)) {
                case GOOD -> {
                    circuit.onSuccess(circuit.getCurrentTimestamp() - start, circuit.getTimestampUnit());
                    isCounted = true;
                }
                case OUTAGE -> {
                    circuit.onError(
                            circuit.getCurrentTimestamp() - start, circuit.getTimestampUnit(), new OutageException());
                    isCounted = true;
                }
                case NONE -> {}
            }
            return attempt;
        } finally {
            if (!isCounted) {
                circuit.releasePermission();
            }
        }
    }

    private Weight weight(Attempt attempt, boolean isFair) {
        return switch (attempt) {
            case Attempt.Answered _ -> Weight.GOOD;
            case Attempt.Missed(var fault, var _) ->
                switch (fault.kind()) {
                    case UNREACHABLE, UPSTREAM_ERROR -> Weight.OUTAGE;
                    case TIMEOUT -> isFair && lane.timeoutIsOutage() ? Weight.OUTAGE : Weight.NONE;
                    case CANCELLED, SHED -> Weight.NONE;
                    // Whatever else was said, somebody was there to say it.
                    case SIGN_IN_EXPIRED,
                            CONSENT_REQUIRED,
                            STEP_UP_REQUIRED,
                            IDENTITY_REFUSED,
                            IDENTITY_MISCONFIGURED,
                            IDENTITY_UNAVAILABLE,
                            NO_WORKSPACE,
                            WORKSPACE_FORBIDDEN,
                            WORKSPACE_UNKNOWN,
                            NOT_FOUND,
                            FORBIDDEN,
                            REJECTED,
                            NOT_OFFERED,
                            RATE_LIMITED,
                            UNREADABLE,
                            TOO_LARGE,
                            CLASSIFICATION_UNAVAILABLE -> Weight.GOOD;
                };
        };
    }

    /// A person, whatever they are called.
    private record Asker(TenantId tenant, ObjectId object) {}

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
