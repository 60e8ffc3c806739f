package io.aiconnectors.databricks.adapter.mcp.era.modern;

import io.aiconnectors.databricks.adapter.mcp.era.RequestHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Holds the headers of a request against its body, so that what sits in between may trust the headers.
///
/// See https://modelcontextprotocol.io/specification/2026-07-28/basic/transports/streamable-http
final class ModernHeaders {
    private static final String SENTINEL_START = "=?base64?";
    private static final String SENTINEL_END = "?=";

    private ModernHeaders() {}

    /// What is wrong with the header of the method or the name; empty when nothing is.
    static Optional<String> problem(RequestHeaders headers, String method, Optional<String> name) {
        if (!says(headers.method(), method)) {
            return Optional.of("the Mcp-Method header must be sent once and equal the method of the body");
        }
        if (name.isPresent() && !says(headers.name(), name.get())) {
            return Optional.of("the Mcp-Name header must be sent once and equal params.name of the body");
        }
        return Optional.empty();
    }

    /// Whether exactly one value was sent, and it is this one.
    static boolean says(List<String> values, String expected) {
        return values.size() == 1
                && decoded(values.getFirst()).filter(expected::equals).isPresent();
    }

    private static Optional<String> decoded(String value) {
        if (!value.startsWith(SENTINEL_START) || !value.endsWith(SENTINEL_END)) {
            return Optional.of(value);
        }
        if (value.length() < SENTINEL_START.length() + SENTINEL_END.length()) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getDecoder()
                    .decode(value.substring(SENTINEL_START.length(), value.length() - SENTINEL_END.length()));
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            return Optional.empty();
        }
    }
}
