package io.aiconnectors.databricks.bootstrap;

import io.aiconnectors.databricks.adapter.audit.AuditFigures;
import io.aiconnectors.databricks.adapter.entra.EntraReadiness;
import io.aiconnectors.databricks.adapter.pages.operations.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Whether this process is ready: about ourselves alone, never about Databricks or whoever else calls need, for a
/// process that is taken away does not bring them back.
///
/// What is asked of the policy and of the keys is remembered for a second, so that nobody can make us ask by looking
/// at a page.
final class SelfCheck {
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final Supplier<List<String>> policy;
    private final Supplier<EntraReadiness> keys;
    private final Supplier<AuditFigures> audit;
    private final Drain drain;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Look last = new Look(Instant.MIN, List.of());

    SelfCheck(
            Supplier<List<String>> policy,
            Supplier<EntraReadiness> keys,
            Supplier<AuditFigures> audit,
            Drain drain,
            InstantSource clock) {
        this.policy = policy;
        this.keys = keys;
        this.audit = audit;
        this.drain = drain;
        this.clock = clock;
    }

    /// Each condition of readiness, and how it stands.
    List<Standing> standings() {
        return drain.isStopping() ? List.of(Standing.failing("serving", "stopping")) : look().standings();
    }

    boolean isReady() {
        return standings().stream().noneMatch(Standing::isFailing);
    }

    boolean isStopping() {
        return drain.isStopping();
    }

    private Look look() {
        var known = last;
        if (known.isFresh(clock.instant())) {
            return known;
        }
        lock.lock();
        try {
            if (!last.isFresh(clock.instant())) {
                var standings = List.of(policyNow(), keysNow(), spoolNow());
                last = new Look(clock.instant(), standings);
            }
            return last;
        } finally {
            lock.unlock();
        }
    }

    private Standing policyNow() {
        var troubles = policy.get();
        return troubles.isEmpty()
                ? Standing.sound("policy", "in force, canaries answered")
                : Standing.failing("policy", String.join(", ", troubles));
    }

    private Standing keysNow() {
        return switch (keys.get()) {
            case EntraReadiness.Ready(var from) -> Standing.sound("keys", "loaded, Entra's at " + Times.of(from));
            case EntraReadiness.NotReady(var why) -> Standing.failing("keys", why);
        };
    }

    private Standing spoolNow() {
        var refusing = audit.get().refusing();
        return refusing.isEmpty() ? Standing.sound("spool", "writable") : Standing.failing("spool", refusing);
    }

    private record Look(Instant at, List<Standing> standings) {
        boolean isFresh(Instant now) {
            return !at.equals(Instant.MIN) && now.isBefore(at.plus(REMEMBERED));
        }
    }
}
