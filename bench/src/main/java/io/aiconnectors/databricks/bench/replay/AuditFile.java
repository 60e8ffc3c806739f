package io.aiconnectors.databricks.bench.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.bench.policy.Json;
import io.aiconnectors.databricks.bench.policy.Mistake;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What an audit file tells of the calls that were made.
///
/// @param calls      in the order in which they were opened
/// @param observed   by event id, the codes of rules that only observed and would have refused
/// @param unreadable lines that are no record, such as one that was being written
record AuditFile(List<Recorded> calls, Map<String, List<String>> observed, int unreadable) {
    /// Reads `audit.jsonl`, in the form of `docs/audit/event.schema.json`.
    ///
    /// @throws Mistake when there is no such file, or not one record of a call in it
    static AuditFile read(Path file) {
        var calls = new ArrayList<Recorded>();
        var observed = new HashMap<String, List<String>>();
        var unreadable = 0;
        for (var line : Json.text("--replay", file).lines().toList()) {
            var record = parsed(line);
            switch (record.path("phase").asText()) {
                case "opened" -> calls.add(Recorded.of(record));
                case "closed" ->
                    observed.put(
                            record.path("event_id").asText(),
                            record.path("observed")
                                    .valueStream()
                                    .map(JsonNode::asText)
                                    .toList());
                default -> unreadable++;
            }
        }
        if (calls.isEmpty()) {
            throw new Mistake(
                    "--replay: " + file + " holds no record of a call; an audit file of JSON lines is expected");
        }
        return new AuditFile(calls, observed, unreadable);
    }

    private static JsonNode parsed(String line) {
        try {
            return Json.MAPPER.readTree(line);
        } catch (JsonProcessingException torn) {
            return Json.MAPPER.missingNode();
        }
    }
}
