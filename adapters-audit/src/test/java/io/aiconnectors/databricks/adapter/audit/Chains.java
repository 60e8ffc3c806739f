package io.aiconnectors.databricks.adapter.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aiconnectors.databricks.adapter.audit.chain.ChainHead;
import io.aiconnectors.databricks.domain.audit.AuditRecord;
import java.util.List;

/// Recomputes chains.
final class Chains {
    private static final JsonMapper JSON = new JsonMapper();

    private Chains() {}

    /// Every record names the one before it, from the first on, without a gap.
    static void assertThatItHolds(List<AuditRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        var head = ChainHead.start(read(records.getFirst().line()).path("chain").asText());
        for (var record : records) {
            var fields = read(record.line());
            assertThat(fields.path("chain").asText()).isEqualTo(head.chain());
            assertThat(fields.path("sequence").asLong()).isEqualTo(head.sequence() + 1);
            assertThat(record.sequence()).isEqualTo(head.sequence() + 1);
            assertThat(fields.path("previous").asText()).isEqualTo(head.hash());
            head = head.after(record);
        }
    }

    /// The same of lines.
    static void assertThatLinesHold(List<String> lines) {
        assertThatItHolds(lines.stream()
                .map(line -> new AuditRecord(read(line).path("sequence").asLong(), line))
                .toList());
    }

    static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException failure) {
            throw new AssertionError("no JSON: " + line, failure);
        }
    }
}
