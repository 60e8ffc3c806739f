package io.aiconnectors.databricks.adapter.audit;

import io.aiconnectors.databricks.contract.Callers;
import io.aiconnectors.databricks.domain.access.DecisionRef;
import io.aiconnectors.databricks.domain.audit.Attempt;
import io.aiconnectors.databricks.domain.audit.AuditTrail.Opened;
import io.aiconnectors.databricks.domain.audit.CallArguments;
import io.aiconnectors.databricks.domain.audit.Closing;
import io.aiconnectors.databricks.domain.audit.EventId;
import io.aiconnectors.databricks.domain.audit.Opening;
import io.aiconnectors.databricks.domain.audit.SecurityEvent;
import io.aiconnectors.databricks.domain.audit.Subject;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.identity.GroupId;
import io.aiconnectors.databricks.domain.screening.Withheld;
import io.aiconnectors.databricks.domain.trace.Latency;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Calls for tests.
final class Calls {
    private static final Instant AT = Instant.parse("2026-11-23T10:15:30.123Z");

    private Calls() {}

    static Opening opening(String event) {
        return opening(event, "list_tables");
    }

    static Opening opening(String event, String tool) {
        return new Opening(
                new EventId(event),
                AT,
                tool,
                Callers.person("ada"),
                new ClientId("0b8d6f7e-0000-4000-8000-0000000000cc"),
                List.of(new GroupId("analysts")),
                List.of("access_as_user"),
                "default",
                new Subject("schema", new TreeMap<>(Map.of("catalog", "main", "schema", "sales"))),
                new CallArguments("{}"));
    }

    static Closing closing() {
        return closing(List.of());
    }

    static Closing closing(List<DecisionRef> screenings) {
        return new Closing(
                "answered",
                List.of(),
                "main",
                12,
                14,
                List.of(new Withheld("sci", 2)),
                new DecisionRef("733cf0fb-a477-45a8-a390-d0fcac26eecc", "abc123", List.of()),
                screenings,
                List.of("req-1"),
                Latency.ZERO,
                AT.plusMillis(250));
    }

    static SecurityEvent event() {
        return new SecurityEvent(AT, SecurityEvent.Kind.SIGNED_IN, "client", "grant", "tenant/ada", "");
    }

    /// Opens a call that must not be refused.
    static Attempt open(AuditAdapter audit, String event) {
        return switch (audit.trail().open(opening(event))) {
            case Opened.Recording(var attempt) -> attempt;
            case Opened.Refused(var code) -> throw new AssertionError("refused: " + code);
        };
    }
}
