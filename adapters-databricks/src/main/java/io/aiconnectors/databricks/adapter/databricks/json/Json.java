package io.aiconnectors.databricks.adapter.databricks.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.domain.json.JsonText;
import java.io.IOException;
import java.util.Optional;

/// Reads and writes JSON trees. A text with a repeated key or with something behind its end is no JSON here: either
/// could hide a tag.
public final class Json {
    private static final int MAX_DEPTH = 200;

    private final ObjectMapper mapper;

    public Json() {
        mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build());
    }

    /// The value in these bytes; empty when there is not exactly one well-formed value.
    public Optional<JsonNode> read(byte[] text) {
        try {
            return Optional.ofNullable(mapper.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// The value in this text; empty when there is not exactly one well-formed value.
    public Optional<JsonNode> read(JsonText text) {
        try {
            return Optional.ofNullable(mapper.readTree(text.text())).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    /// The text of a value.
    public JsonText write(JsonNode node) {
        return new JsonText(node.toString());
    }

    /// An empty object to fill.
    public ObjectNode object() {
        return mapper.createObjectNode();
    }

    /// An empty array to fill.
    public ArrayNode array() {
        return mapper.createArrayNode();
    }
}
