package io.aiconnectors.databricks.adapter.audit;

import io.aiconnectors.databricks.adapter.audit.record.AuditLine;
import io.aiconnectors.databricks.adapter.audit.record.EventIds;
import io.aiconnectors.databricks.adapter.audit.spool.Missing;
import io.aiconnectors.databricks.domain.audit.ServiceEvent;
import java.time.InstantSource;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the audit has to say of itself, as records.
record ServiceLines(EventIds ids, InstantSource clock) {
    /// The process ends as it should.
    String stopped() {
        return happened("service_stopped", Map.of());
    }

    /// Records are gone that some sink does not have.
    String damaged(Missing missing) {
        return happened(
                "spool_damaged",
                Map.of(
                        "first_missing", Long.toString(missing.first()),
                        "last_missing", Long.toString(missing.last())));
    }

    /// Events were too many, or there was no room for them.
    String lost(long events) {
        return happened("events_lost", Map.of("count", Long.toString(events)));
    }

    String of(ServiceEvent event) {
        return AuditLine.of(ids.next(), event).json();
    }

    private String happened(String event, Map<String, String> details) {
        SortedMap<String, String> sorted = new TreeMap<>(details);
        return AuditLine.service(ids.next(), clock.instant(), event, sorted).json();
    }
}
