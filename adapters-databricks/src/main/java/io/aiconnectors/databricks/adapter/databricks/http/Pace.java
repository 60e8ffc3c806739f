package io.aiconnectors.databricks.adapter.databricks.http;

import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// How many reads of tags one workspace is asked at once, by all callers together.
///
/// The width grows by one for each round of good answers and is halved once for each burst of refusals, as TCP does
/// (RFC 5681). While upstream wants quiet nobody asks; who cannot wait that long is told how long it will take.
final class Pace {
    /// A wish for more than this is not obeyed in full: one answer must not silence a workspace for hours.
    static final Duration LONGEST_QUIET = Duration.ofMinutes(1);

    /// When upstream asks to slow down and does not say for how long.
    static final Duration USUAL_QUIET = Duration.ofMillis(250);

    private static final int MAX_ATTEMPTS = 3;

    private final int most;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private double width;
    private int running;
    private Instant quietUntil = Instant.EPOCH;

    /// Begins at its full width.
    ///
    /// @param most reads at once, at most
    Pace(int most, InstantSource clock) {
        this.most = most;
        this.width = most;
        this.clock = clock;
    }

    /// Makes the exchange when its turn has come, and again after a quiet that upstream asked for, if the deadline
    /// has room for it.
    Attempt through(Deadline deadline, Supplier<Attempt> exchange) {
        var attempt = once(deadline, exchange);
        for (var count = 1; count < MAX_ATTEMPTS && isWorthAnother(attempt, deadline); count++) {
            attempt = once(deadline, exchange);
        }
        return attempt instanceof Attempt.Missed(var fault, var _) && fault.kind() == Kind.RATE_LIMITED
                ? new Attempt.Missed(fault, false)
                : attempt;
    }

    /// Takes notice of what became of an exchange that does not wait for its turn: what calls are told of the
    /// workspace's limit holds for reads of tags all the more.
    Attempt heeded(Attempt attempt) {
        lock.lock();
        try {
            heed(attempt);
        } finally {
            lock.unlock();
        }
        return attempt;
    }

    /// How many may be under way now.
    int width() {
        lock.lock();
        try {
            return (int) width;
        } finally {
            lock.unlock();
        }
    }

    private Attempt once(Deadline deadline, Supplier<Attempt> exchange) {
        return turn(deadline)
                .<Attempt>map(fault -> new Attempt.Missed(fault, false))
                .orElseGet(() -> inTurn(exchange));
    }

    private Attempt inTurn(Supplier<Attempt> exchange) {
        try {
            var attempt = heeded(exchange.get());
            if (attempt instanceof Attempt.Answered) {
                widen();
            }
            return attempt;
        } finally {
            leave();
        }
    }

    /// Waits for a turn; a fault if there is none in time.
    private Optional<Fault> turn(Deadline deadline) {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException _) {
            return cancelled();
        }
        try {
            var left = deadline.remaining().toNanos();
            while (true) {
                var quiet = quiet().toNanos();
                if (quiet == 0 && running < (int) width) {
                    running++;
                    return Optional.empty();
                }
                if (quiet > 0 && quiet >= left) {
                    return Optional.of(new Fault(Kind.RATE_LIMITED, Duration.ofNanos(quiet), ""));
                }
                if (left <= 0) {
                    return Optional.of(Fault.of(Kind.TIMEOUT));
                }
                var pause = quiet > 0 ? quiet : left;
                left -= pause - changed.awaitNanos(pause);
            }
        } catch (InterruptedException _) {
            return cancelled();
        } finally {
            lock.unlock();
        }
    }

    private static Optional<Fault> cancelled() {
        Thread.currentThread().interrupt();
        return Optional.of(Fault.of(Kind.CANCELLED));
    }

    private void leave() {
        lock.lock();
        try {
            running--;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void widen() {
        lock.lock();
        try {
            width = Math.min(most, width + 1 / width);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void heed(Attempt attempt) {
        if (!(attempt instanceof Attempt.Missed(var fault, var _)) || fault.kind() != Kind.RATE_LIMITED) {
            return;
        }
        // Whoever else was under way when the first was refused belongs to the same burst.
        if (quiet().isZero()) {
            width = Math.max(1, width / 2);
        }
        var wish = fault.retryAfter().isZero() ? USUAL_QUIET : fault.retryAfter();
        var until = clock.instant().plus(wish.compareTo(LONGEST_QUIET) > 0 ? LONGEST_QUIET : wish);
        if (until.isAfter(quietUntil)) {
            quietUntil = until;
        }
    }

    private Duration quiet() {
        var left = Duration.between(clock.instant(), quietUntil);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private boolean isWorthAnother(Attempt attempt, Deadline deadline) {
        lock.lock();
        try {
            return attempt instanceof Attempt.Missed(var fault, var _)
                    && fault.kind() == Kind.RATE_LIMITED
                    && deadline.hasRoomFor(quiet());
        } finally {
            lock.unlock();
        }
    }
}
