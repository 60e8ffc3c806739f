package io.aiconnectors.databricks.adapter.opa;

import io.aiconnectors.databricks.domain.limit.CallLimits;
import io.aiconnectors.databricks.domain.limit.LimitNumbers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/// The limits of calls as the policy has them, asked for anew when they are five seconds old, by one of those
/// who want to know; everybody else goes on with what is known.
///
/// While the policy gives no usable answer, the last one holds, and [CallLimits#STANDARD] before the first:
/// no call gets anywhere without the policy, and whoever cannot be decided on must not be able to ask without
/// end.
final class PolicyLimits implements LimitNumbers {
    static final Duration FRESH = Duration.ofSeconds(5);

    private final Questions questions;
    private final InstantSource clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Known known = new Known(CallLimits.STANDARD, Instant.MIN);

    PolicyLimits(Questions questions, InstantSource clock) {
        this.questions = questions;
        this.clock = clock;
    }

    @Override
    public CallLimits current() {
        if (isOld() && asking.tryLock()) {
            try {
                if (isOld()) {
                    known = new Known(asked(), clock.instant());
                }
            } finally {
                asking.unlock();
            }
        }
        return known.limits();
    }

    private CallLimits asked() {
        return switch (questions.limits()) {
            case Answered.Given<LimitsAnswer> given -> given.answer().limits();
            case Answered.Missing<LimitsAnswer> _ -> known.limits();
        };
    }

    private boolean isOld() {
        return !clock.instant().isBefore(known.at().plus(FRESH));
    }

    /// @param at when they were last asked for, whatever came of it
    private record Known(CallLimits limits, Instant at) {}
}
