package io.aiconnectors.databricks.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the audit file says of calls, from a moment on.
final class AuditTail {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final int before;

    private AuditTail(Path file, int before) {
        this.file = file;
        this.before = before;
    }

    /// From now on.
    static AuditTail of(Stage stage) {
        return new AuditTail(stage.audit(), linesOf(stage.audit()).size());
    }

    /// The lines as they stand there.
    List<String> lines() {
        var all = linesOf(file);
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

    private static List<String> linesOf(Path file) {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> line.contains("\"kind\":\"call\""))
                            .toList()
                    : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
