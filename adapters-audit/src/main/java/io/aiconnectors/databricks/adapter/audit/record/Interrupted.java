package io.aiconnectors.databricks.adapter.audit.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;

/// The end of a call of which nothing is known but that it began: the process ended within it.
public final class Interrupted {
    private Interrupted() {}

    /// Its closing record.
    ///
    /// @param opened the line that opened it, from which it is known whose call it was
    public static AuditLine closing(String opened, Instant at) {
        try {
            var opening = AuditLine.JSON.readTree(opened);
            var person = opening.path("person");
            return new AuditLine.Closed(
                    AuditLine.CALL,
                    opening.path("event_id").asText(),
                    "closed",
                    at.toString(),
                    opening.path("tool").asText(),
                    new AuditLine.Who(
                            person.path("tid").asText(),
                            person.path("oid").asText(),
                            person.path("upn").asText()),
                    opening.path("client").asText(),
                    opening.path("workspace").asText(),
                    opening.path("arguments_digest").asText(),
                    "interrupted",
                    List.of(),
                    "",
                    0,
                    0,
                    List.of(),
                    "",
                    "",
                    List.of(),
                    0,
                    0,
                    0,
                    0,
                    0,
                    List.of(),
                    List.of());
        } catch (JsonProcessingException damaged) {
            throw new IllegalArgumentException("not a line that opens a call", damaged);
        }
    }
}
