package io.aiconnectors.databricks.adapter.local;

import io.aiconnectors.databricks.domain.limit.Allowance;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// One count of calls, by a limit that may change between two of them; a change starts the count anew.
final class Counter {
    private final Duration period;
    private final AtomicReference<AtomicRateLimiter> current;
    private final AtomicBoolean refuses = new AtomicBoolean();

    Counter(Duration period, int limit) {
        this.period = period;
        this.current = new AtomicReference<>(limiter(limit));
    }

    Allowance take(int limit) {
        var limiter = current.updateAndGet(
                held -> held.getRateLimiterConfig().getLimitForPeriod() == limit ? held : limiter(limit));
        if (limiter.acquirePermission()) {
            refuses.set(false);
            return new Allowance.Granted();
        }
        var wait = Duration.ofNanos(Math.max(1, limiter.getDetailedMetrics().getNanosToWait()));
        return new Allowance.Exhausted(wait, refuses.compareAndSet(false, true));
    }

    private AtomicRateLimiter limiter(int limit) {
        return new AtomicRateLimiter(
                "calls",
                RateLimiterConfig.custom()
                        .limitForPeriod(limit)
                        .limitRefreshPeriod(period)
                        .timeoutDuration(Duration.ZERO)
                        .build());
    }
}
