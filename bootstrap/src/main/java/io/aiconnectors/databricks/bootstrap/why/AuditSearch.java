package io.aiconnectors.databricks.bootstrap.why;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Finds records by the ids that are in them.
final class AuditSearch {
    private static final JsonMapper JSON = new JsonMapper();

    /// A record.
    ///
    /// @param place file and line
    record Entry(JsonNode node, String place) {
        String text(String field) {
            return node.path(field).asText();
        }

        String event() {
            return text("event_id");
        }
    }

    /// What was found.
    ///
    /// @param entries by their events, each record once, in the order in which they were read
    /// @param damage  what could not be read
    record Found(LinkedHashMap<String, List<Entry>> entries, List<String> damage) {}

    private AuditSearch() {}

    /// Finds all records of the events that ids lead to.
    static Found of(Set<String> ids, List<Path> places) {
        var first = new Pass(ids);
        first.read(places);
        var events = new LinkedHashSet<String>();
        first.entries.forEach(entry -> events.add(entry.event()));
        if (ids.containsAll(events)) {
            return first.found();
        }
        // Only the record of a call's end names its decisions and requests.
        var all = new Pass(events);
        all.read(places);
        return all.found();
    }

    private static final class Pass {
        private final Set<String> ids;
        private final AuditLines lines = new AuditLines();
        private final List<Entry> entries = new ArrayList<>();
        private final Set<JsonNode> seen = new LinkedHashSet<>();

        Pass(Set<String> ids) {
            this.ids = Set.copyOf(ids);
        }

        void read(List<Path> places) {
            lines.read(places, this::look);
        }

        /// Most lines are about something else, and are not parsed.
        private void look(String line, String place) {
            if (ids.stream().noneMatch(line::contains)) {
                return;
            }
            try {
                var node = JSON.readTree(line);
                // The same record may have been delivered twice.
                if (idsOf(node).anyMatch(ids::contains) && seen.add(node)) {
                    entries.add(new Entry(node, place));
                }
            } catch (JsonProcessingException _) {
                lines.damaged(place + " is no record");
            }
        }

        Found found() {
            var byEvent = new LinkedHashMap<String, List<Entry>>();
            entries.forEach(entry -> byEvent.computeIfAbsent(entry.event(), _ -> new ArrayList<>())
                    .add(entry));
            return new Found(byEvent, lines.damage());
        }
    }

    private static Stream<String> idsOf(JsonNode record) {
        return Stream.of(
                        Stream.of(record.path("event_id"), record.path("decision_id")),
                        stream(record.path("screenings")).map(screening -> screening.path("decision_id")),
                        stream(record.path("upstream_request_ids")))
                .flatMap(ids -> ids)
                .map(JsonNode::asText);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
