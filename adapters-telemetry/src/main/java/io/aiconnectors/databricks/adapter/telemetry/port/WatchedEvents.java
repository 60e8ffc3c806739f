package io.aiconnectors.databricks.adapter.telemetry.port;

import io.aiconnectors.databricks.domain.audit.SecurityEvent;
import io.aiconnectors.databricks.domain.audit.SecurityEvents;
import io.aiconnectors.databricks.domain.telemetry.Count;
import io.aiconnectors.databricks.domain.telemetry.Signals;

/// What happens around sign-in, watched.
public final class WatchedEvents implements SecurityEvents {
    private final SecurityEvents events;
    private final Signals signals;

    public WatchedEvents(SecurityEvents events, Signals signals) {
        this.events = events;
        this.signals = signals;
    }

    @Override
    public void happened(SecurityEvent event) {
        signals.count(Count.SIGN_IN, event.kind().code());
        if (!event.code().isEmpty()) {
            signals.count(Count.SIGN_IN_TROUBLES, event.code());
        }
        events.happened(event);
    }
}
