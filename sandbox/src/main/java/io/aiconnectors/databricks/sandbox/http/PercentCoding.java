package io.aiconnectors.databricks.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Percent-decoding, exactly once and strict (RFC 3986 §2.1); the form flavour also reads `+` as a space.
final class PercentCoding {
    private PercentCoding() {}

    /// The decoded segments of a raw path: `/a/b%2Fc` has the two segments `a` and `b/c`, `/` has one empty segment.
    static List<String> segments(String rawPath) throws CharacterCodingException {
        var segments = new ArrayList<String>();
        for (var raw : rawPath.substring(1).split("/", -1)) {
            segments.add(decode(raw, false));
        }
        return List.copyOf(segments);
    }

    /// Names and values of a raw query or form body, in order.
    static Map<String, List<String>> form(String raw) throws CharacterCodingException {
        var values = new LinkedHashMap<String, List<String>>();
        for (var pair : raw.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            var name = decode(equals < 0 ? pair : pair.substring(0, equals), true);
            var value = equals < 0 ? "" : decode(pair.substring(equals + 1), true);
            values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
        values.replaceAll((_, list) -> List.copyOf(list));
        return Collections.unmodifiableMap(values);
    }

    private static String decode(String raw, boolean plusIsSpace) throws CharacterCodingException {
        var bytes = new ByteArrayOutputStream(raw.length());
        int at = 0;
        while (at < raw.length()) {
            char c = raw.charAt(at);
            if (c == '%') {
                bytes.write(hex(raw, at + 1) << 4 | hex(raw, at + 2));
                at += 3;
            } else {
                bytes.writeBytes(
                        Character.toString(c == '+' && plusIsSpace ? ' ' : c).getBytes(StandardCharsets.UTF_8));
                at++;
            }
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes.toByteArray()))
                .toString();
    }

    private static int hex(String raw, int at) throws CharacterCodingException {
        int digit = at < raw.length() ? Character.digit(raw.charAt(at), 16) : -1;
        if (digit < 0) {
            throw new CharacterCodingException();
        }
        return digit;
    }
}
