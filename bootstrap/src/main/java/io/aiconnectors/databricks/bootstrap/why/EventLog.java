package io.aiconnectors.databricks.bootstrap.why;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The connector's own log in JSON. It leads from a trace to the calls in it, and tells of calls that leave no record.
///
/// @param events of the lines that bear the id
/// @param ends   how the calls among them ended, for people
record EventLog(Set<String> events, List<String> ends) {
    private static final JsonMapper JSON = new JsonMapper();

    EventLog {
        events = Set.copyOf(events);
        ends = List.copyOf(ends);
    }

    /// What it says of the id of a trace or an event. Lines about anything else are passed over.
    static EventLog of(List<Path> places, String id) {
        var events = new LinkedHashSet<String>();
        var ends = new LinkedHashSet<String>();
        new AuditLines().read(places, (line, _) -> {
            if (line.contains(id)) {
                try {
                    look(JSON.readTree(line), id, events, ends);
                } catch (JsonProcessingException _) {
                    // A torn line of a log that is no evidence; the audit is.
                }
            }
        });
        return new EventLog(events, ends.stream().toList());
    }

    private static void look(JsonNode line, String id, Set<String> events, Set<String> ends) {
        var event = line.path("event_id").asText();
        if (event.isEmpty() || !(line.path("trace_id").asText().equals(id) || event.equals(id))) {
            return;
        }
        events.add(event);
        if (line.path("event").asText().equals("call_ended")) {
            ends.add(printable("%s of %s, call of %s, ended at %s: %s"
                    .formatted(
                            event,
                            line.path("upn").asText(),
                            line.path("tool").asText(),
                            line.path("ts").asText(),
                            line.path("outcome").asText())));
        }
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
