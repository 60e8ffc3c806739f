package io.aiconnectors.databricks.adapter.databricks.http;

import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Asks again what may be asked again: reads alone, after a failure that may pass, as long as upstream's wish to
/// wait fits into the deadline and the budget is not spent.
final class Retries {
    private static final int MAX_ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(150);
    private static final int JITTER_MILLIS = 100;

    private final RandomGenerator chance;

    Retries(RandomGenerator chance) {
        this.chance = chance;
    }

    Attempt of(Supplier<Attempt> exchange, Deadline deadline, RetryBudget budget) {
        budget.earn();
        var retry = Retry.of(
                "databricks",
                RetryConfig.<Attempt>custom()
                        .maxAttempts(MAX_ATTEMPTS)
                        .retryOnException(_ -> false)
                        .retryOnResult(attempt -> isWorthAnother(attempt, deadline) && budget.spend())
                        .intervalBiFunction((count, ended) -> ended.fold(
                                _ -> FIRST_PAUSE.toMillis(),
                                attempt -> pause(attempt, count).toMillis() + chance.nextInt(JITTER_MILLIS)))
                        .build());
        try {
            return retry.executeSupplier(exchange);
        } catch (CancellationException _) {
            // The library's word for an interrupt while it waits; it has set the thread's flag again.
            return Attempt.missed(Kind.CANCELLED);
        }
    }

    private static boolean isWorthAnother(Attempt attempt, Deadline deadline) {
        return attempt instanceof Attempt.Missed(var fault, var temporary)
                && temporary
                && deadline.hasRoomFor(
                        longer(fault.retryAfter(), FIRST_PAUSE.multipliedBy(2)).plusMillis(JITTER_MILLIS));
    }

    private static Duration pause(Attempt attempt, int count) {
        var backOff = FIRST_PAUSE.multipliedBy(1L << (count - 1));
        return attempt instanceof Attempt.Missed(var fault, var _) ? longer(fault.retryAfter(), backOff) : backOff;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
