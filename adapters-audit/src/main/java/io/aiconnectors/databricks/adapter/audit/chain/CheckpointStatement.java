package io.aiconnectors.databricks.adapter.audit.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// What is signed in a checkpoint: that the chain had come to this head at this time.
public record CheckpointStatement(ChainHead head, Instant at) {
    private static final JsonMapper JSON = new JsonMapper();

    String json() {
        return JSON.createObjectNode()
                .put("chain", head.chain())
                .put("sequence", head.sequence())
                .put("hash", head.hash())
                .put("time", at.toString())
                .toString();
    }

    /// Reads one; empty if that is none.
    static Optional<CheckpointStatement> read(String json) {
        try {
            return read(JSON.readTree(json));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<CheckpointStatement> read(JsonNode node) {
        if (!node.path("sequence").isIntegralNumber() || !node.path("sequence").canConvertToLong()) {
            return Optional.empty();
        }
        var head = new ChainHead(
                node.path("chain").asText(),
                node.path("sequence").longValue(),
                node.path("hash").asText());
        return Optional.of(
                new CheckpointStatement(head, Instant.parse(node.path("time").asText())));
    }
}
