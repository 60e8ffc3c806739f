package io.aiconnectors.databricks.adapter.cimd.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// How often one host is asked: 20 times in a minute, so that nobody can send us against a host that is not theirs.
final class HostLimit {
    private static final int ASKED = 20;
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int MAX_HOSTS = 10_000;

    private final Cache<String, Window> windows =
            Caffeine.newBuilder().maximumSize(MAX_HOSTS).build();
    private final InstantSource clock;

    HostLimit(InstantSource clock) {
        this.clock = clock;
    }

    /// Takes one of the host's turns, if there is one left.
    boolean take(String host) {
        var now = clock.instant();
        var window = windows.asMap()
                .compute(
                        host,
                        (_, known) -> known == null || !now.isBefore(known.end())
                                ? new Window(now.plus(PERIOD), 1)
                                : new Window(known.end(), Math.min(known.taken() + 1, ASKED + 1)));
        return window != null && window.taken() <= ASKED;
    }

    private record Window(Instant end, int taken) {}
}
