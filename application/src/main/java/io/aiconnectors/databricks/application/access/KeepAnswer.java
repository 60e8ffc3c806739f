package io.aiconnectors.databricks.application.access;

import io.aiconnectors.databricks.domain.audit.CallPayloads;
import io.aiconnectors.databricks.domain.audit.CallPayloads.Keeping;
import io.aiconnectors.databricks.domain.audit.CallPayloads.Part;
import io.aiconnectors.databricks.domain.audit.EventId;
import io.aiconnectors.databricks.domain.audit.ServiceEvent;
import io.aiconnectors.databricks.domain.audit.ServiceEvents;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Keeps what a call is answered with, for auditors, where that is configured.
///
/// The call has happened by then, so an answer that cannot be kept is given all the same; the audit says that it is
/// missing.
public final class KeepAnswer {
    private final CallPayloads payloads;
    private final ServiceEvents events;
    private final InstantSource clock;

    public KeepAnswer(CallPayloads payloads, ServiceEvents events, InstantSource clock) {
        this.payloads = payloads;
        this.events = events;
        this.clock = clock;
    }

    /// Keeps an answer before it is sent.
    ///
    /// @param json what is about to be sent
    public void keep(EventId id, Supplier<String> json) {
        switch (payloads.keep(id, Part.ANSWER, json)) {
            case Keeping.Kept(), Keeping.NotWanted() -> {}
            case Keeping.Refused(var code) ->
                events.happened(new ServiceEvent(
                        clock.instant(),
                        ServiceEvent.Kind.PAYLOAD_NOT_KEPT,
                        new TreeMap<>(Map.of("event_id", id.value(), "part", Part.ANSWER.code(), "code", code))));
        }
    }
}
