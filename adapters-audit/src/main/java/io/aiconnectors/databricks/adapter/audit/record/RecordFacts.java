package io.aiconnectors.databricks.adapter.audit.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What tells one line from another, read without the rest of it.
///
/// @param phase `opened`, `closed`, or empty where there is none
/// @param time  as it is written
public record RecordFacts(String kind, String eventId, String phase, String time) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> WANTED = Set.of("kind", "event_id", "phase", "time");

    /// Of a line; what it does not hold is empty. A line that is no JSON object holds nothing.
    public static RecordFacts of(String line) {
        var found = new HashMap<String, String>();
        try (var json = JSON.createParser(line)) {
            json.nextToken();
            while (found.size() < WANTED.size() && json.nextToken() == JsonToken.FIELD_NAME) {
                var name = json.currentName();
                if (json.nextToken() == JsonToken.VALUE_STRING && WANTED.contains(name)) {
                    found.put(name, json.getText());
                } else {
                    json.skipChildren();
                }
            }
        } catch (IOException _) {
            return new RecordFacts("", "", "", "");
        }
        return new RecordFacts(
                value(found, "kind"), value(found, "event_id"), value(found, "phase"), value(found, "time"));
    }

    private static String value(Map<String, String> found, String name) {
        return found.getOrDefault(name, "");
    }

    /// Whether it says that a call is about to happen.
    public boolean isOpening() {
        return kind.equals(AuditLine.CALL) && phase.equals("opened");
    }

    /// Whether it says that a call has ended.
    public boolean isClosing() {
        return kind.equals(AuditLine.CALL) && phase.equals("closed");
    }

    /// When it was.
    ///
    /// @param otherwise where it does not say so
    public Instant at(Instant otherwise) {
        try {
            return Instant.parse(time);
        } catch (DateTimeParseException _) {
            return otherwise;
        }
    }
}
