package io.aiconnectors.databricks.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.util.List;

/// What the audit says of calls, from a moment on.
final class AuditTail {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Stage stage;
    private final int before;

    private AuditTail(Stage stage, int before) {
        this.stage = stage;
        this.before = before;
    }

    /// From now on.
    static AuditTail of(Stage stage) {
        return new AuditTail(stage, callsOf(stage).size());
    }

    /// The lines as they stand there.
    List<String> lines() {
        var all = callsOf(stage);
        return all.subList(before, all.size());
    }

    List<JsonNode> records() {
        return lines().stream().map(AuditTail::parsed).toList();
    }

    /// The record of the end of the only call since.
    JsonNode closing() {
        var records = records();
        if (records.size() != 2
                || !records.getFirst().path("phase").asText().equals("opened")
                || !records.getLast().path("phase").asText().equals("closed")
                || !records.getFirst().path("event_id").equals(records.getLast().path("event_id"))) {
            throw new AssertionError("not one call, opened and closed: " + records);
        }
        return records.getLast();
    }

    private static List<String> callsOf(Stage stage) {
        return stage.audited().stream()
                .filter(line -> parsed(line).path("kind").asText().equals("call"))
                .toList();
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(line, malformed);
        }
    }
}
