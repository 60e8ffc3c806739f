package io.aiconnectors.databricks.adapter.mcp.jsonrpc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Reads and writes JSON, with limits on what a stranger may send.
///
/// Strange text is UTF-8, nests at most [#MAX_NESTING] deep, repeats no key, has numbers of at most
/// [#MAX_NUMBER_LENGTH] characters and nothing after the value. Its size is limited where it is received.
public final class Json {
    /// How deep arrays and objects may nest.
    public static final int MAX_NESTING = 64;

    /// How long one number may be.
    public static final int MAX_NUMBER_LENGTH = 128;

    private static final int MAX_NAME_LENGTH = 1_000;

    private static final ObjectMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .maxNameLength(MAX_NAME_LENGTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final ObjectMapper PLAIN = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /// Reads what a stranger sent.
    ///
    /// @throws MalformedJson if it is not JSON or exceeds a limit
    public static JsonNode readStrange(byte[] utf8) throws MalformedJson {
        try {
            return readStrange(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            throw new MalformedJson("the body is not UTF-8");
        }
    }

    /// Reads what a stranger sent.
    ///
    /// @throws MalformedJson if it is not JSON or exceeds a limit
    public static JsonNode readStrange(String text) throws MalformedJson {
        try {
            var value = STRICT.readTree(text);
            if (value.isMissingNode()) {
                throw new MalformedJson("the body is empty");
            }
            return value;
        } catch (JsonProcessingException | NumberFormatException malformed) {
            throw new MalformedJson("the body is not acceptable JSON: it must be one value, nested at most "
                    + MAX_NESTING + " deep, without repeated keys or numbers beyond all bounds");
        }
    }

    /// Reads text that an adapter of ours has already parsed once.
    public static JsonNode read(String text) {
        try {
            return PLAIN.readTree(text);
        } catch (JsonProcessingException defect) {
            throw new UncheckedIOException(defect);
        }
    }

    /// Writes a tree as text.
    public static String write(JsonNode value) {
        try {
            return PLAIN.writeValueAsString(value);
        } catch (JsonProcessingException defect) {
            throw new UncheckedIOException(defect);
        }
    }

    /// Writes a tree as UTF-8; half a surrogate pair becomes a question mark.
    public static byte[] bytes(JsonNode value) {
        return write(value).getBytes(StandardCharsets.UTF_8);
    }
}
