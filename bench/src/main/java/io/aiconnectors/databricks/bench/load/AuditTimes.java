package io.aiconnectors.databricks.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/// The times of calls, as the audit records them at the end of each.
///
/// @param whole    from the call's arrival at the gate to its end
/// @param policy   in which the policy engine was waited for
/// @param upstream in which Databricks was
/// @param own      in which nobody was waited for
record AuditTimes(Measured whole, Measured policy, Measured upstream, Measured own) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Where the audit ends now, once all that happened is in it.
    static long end(Stage stage) throws IOException {
        stage.audited();
        return Files.size(stage.audit());
    }

    /// The times of the calls of a tool that ended after this place.
    static AuditTimes since(Stage stage, long from, String tool) throws IOException {
        stage.audited();
        List<JsonNode> closed;
        try (var audit = Files.newInputStream(stage.audit())) {
            audit.skipNBytes(from);
            closed = new String(audit.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(AuditTimes::parsed)
                    .filter(line -> line.path("phase").asText().equals("closed")
                            && line.path("tool").asText().equals(tool))
                    .toList();
        }
        return new AuditTimes(
                all(closed, "latency_us"), all(closed, "policy_us"), all(closed, "upstream_us"), all(closed, "own_us"));
    }

    private static Measured all(List<JsonNode> closed, String field) {
        return new Measured(
                closed.stream()
                        .mapToLong(line -> line.path(field).asLong() * 1000)
                        .toArray(),
                0,
                List.of(),
                0);
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException broken) {
            throw new IllegalStateException("the audit has a line that is no JSON", broken);
        }
    }
}
