package io.aiconnectors.databricks.adapter.audit.delivered;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aiconnectors.databricks.adapter.audit.chain.ChainHead;
import io.aiconnectors.databricks.adapter.audit.record.AuditLine;
import java.time.DateTimeException;
import java.time.Instant;

/// Reads records.
public final class EntryReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /// What a line turned out to be.
    public sealed interface Read {
        record Found(Entry entry) implements Read {}

        /// No record with a place in a chain.
        record NotOne(String why) implements Read {}
    }

    private EntryReader() {}

    /// Says what a line is.
    public static Read read(Line line, Place place) {
        if (!line.whole()) {
            return new Read.NotOne("it is longer than a record may be");
        }
        try {
            return read(line.text(), JSON.readTree(line.text()), place);
        } catch (JsonProcessingException _) {
            return new Read.NotOne("it is no JSON object, or a torn one");
        } catch (IllegalArgumentException | DateTimeException _) {
            return new Read.NotOne("it has no place in a chain, or no time");
        }
    }

    private static Read read(String text, JsonNode node, Place place) {
        if (!node.isObject()) {
            return new Read.NotOne("it is no JSON object");
        }
        var version = node.path("schema_version");
        if (!version.isInt() || version.intValue() != ChainHead.SCHEMA_VERSION) {
            return new Read.NotOne("it is of schema version " + (version.isNumber() ? version : "unknown")
                    + ", and this command verifies version " + ChainHead.SCHEMA_VERSION);
        }
        var sequence = node.path("sequence");
        if (!sequence.isIntegralNumber() || !sequence.canConvertToLong() || sequence.longValue() < 1) {
            return new Read.NotOne("it has no number in its chain");
        }
        // The head before a record is what the record says of its place; its form is checked there.
        var before = new ChainHead(
                node.path("chain").asText(),
                sequence.longValue() - 1,
                node.path("previous").asText());
        return new Read.Found(new Entry(
                before.chain(),
                sequence.longValue(),
                before.hash(),
                ChainHead.hashOf(text),
                Instant.parse(node.path("time").asText()),
                place,
                content(node)));
    }

    private static Content content(JsonNode node) {
        var event = node.path("event_id").asText();
        return switch (node.path("kind").asText()) {
            case AuditLine.CALL ->
                switch (node.path("phase").asText()) {
                    case "opened" -> new Content.Opened(event);
                    case "closed" -> new Content.Closed(event);
                    default -> new Content.Other();
                };
            case AuditLine.CHECKPOINT ->
                new Content.Checkpoint(node.path("statement").asText());
            case AuditLine.SERVICE ->
                node.path("event").asText().equals("spool_damaged") ? new Content.Loss() : new Content.Other();
            default -> new Content.Other();
        };
    }
}
