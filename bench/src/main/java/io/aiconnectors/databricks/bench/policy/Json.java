package io.aiconnectors.databricks.bench.policy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// JSON as people hand it in, and trees that are changed by copying.
public final class Json {
    /// Reads strictly: one value, no key twice.
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /// Reads what somebody handed in.
    ///
    /// @param what how they know it
    public static JsonNode read(String what, String text) {
        try {
            var read = MAPPER.readTree(text);
            if (read.isMissingNode()) {
                throw new Mistake(what + " is empty; JSON is expected.");
            }
            return read;
        } catch (JsonProcessingException wrong) {
            var at = wrong.getLocation();
            throw new Mistake(
                    what + " is no JSON: " + wrong.getOriginalMessage().replaceAll(" \\(start marker.*", "")
                            + (at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")"));
        }
    }

    /// Reads a file that somebody named.
    public static JsonNode read(String what, Path file) {
        return read(what + " " + file, text(what, file));
    }

    /// The text of a file that somebody named.
    public static String text(String what, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Mistake(what + ": there is no file " + file);
        }
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new Mistake(what + ": " + file + " cannot be read as text");
        }
    }

    /// A copy in which a value stands at the pointer; what it stands in must be there.
    public static <T extends JsonNode> T with(T root, String pointer, JsonNode value) {
        var copy = root.<T>deepCopy();
        var at = JsonPointer.compile(pointer);
        var parent = copy.at(at.head());
        var step = at.last();
        if (parent instanceof ObjectNode object) {
            object.set(step.getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode array && step.getMatchingIndex() < array.size()) {
            array.set(step.getMatchingIndex(), value);
        } else if (parent instanceof ArrayNode array) {
            array.add(value);
        } else {
            throw new IllegalArgumentException("nothing stands at " + at.head());
        }
        return copy;
    }

    /// A copy without what stands at the pointer.
    public static <T extends JsonNode> T without(T root, String pointer) {
        var copy = root.<T>deepCopy();
        var at = JsonPointer.compile(pointer);
        switch (copy.at(at.head())) {
            case ObjectNode object -> object.remove(at.last().getMatchingProperty());
            case ArrayNode array -> array.remove(at.last().getMatchingIndex());
            default -> throw new IllegalArgumentException("nothing stands at " + pointer);
        }
        return copy;
    }

    /// The pointer to a key or an index below another pointer (RFC 6901).
    public static String below(String pointer, Object step) {
        return pointer + "/" + step.toString().replace("~", "~0").replace("/", "~1");
    }
}
