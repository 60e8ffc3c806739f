package io.aiconnectors.databricks.adapter.mcp.auth;

import io.aiconnectors.databricks.domain.audit.SecurityEvent;
import io.aiconnectors.databricks.domain.audit.SecurityEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes down why bearer tokens were not taken, and nothing of the tokens.
///
/// Anybody can send bad tokens as fast as they like, so ten a second are recorded singly. Those beyond are counted, and
/// the next record tells how many they were.
public final class Rejections {
    private static final int MOST = 10;
    private static final Duration WINDOW = Duration.ofSeconds(1);

    private final SecurityEvents events;
    private final InstantSource clock;
    private Instant began = Instant.MIN;
    private int recorded;
    private long suppressed;

    public Rejections(SecurityEvents events, InstantSource clock) {
        this.events = events;
        this.clock = clock;
    }

    /// One was not taken.
    ///
    /// @param code a stable snake_case word that says why
    void note(String code) {
        event(code).ifPresent(events::happened);
    }

    private synchronized Optional<SecurityEvent> event(String code) {
        var now = clock.instant();
        // A clock that was set back begins anew rather than to wait for its old time.
        if (now.isBefore(began) || !now.isBefore(began.plus(WINDOW))) {
            began = now;
            recorded = 0;
        }
        if (recorded == MOST) {
            suppressed++;
            return Optional.empty();
        }
        recorded++;
        return Optional.of(new SecurityEvent(now, SecurityEvent.Kind.TOKEN_REJECTED, "", "", "", code, countedOnes()));
    }

    private SortedMap<String, String> countedOnes() {
        var details = new TreeMap<String, String>();
        if (suppressed > 0) {
            details.put("suppressed", Long.toString(suppressed));
            suppressed = 0;
        }
        return details;
    }
}
