package io.aiconnectors.databricks.adapter.mcp.jsonrpc;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/// One text for each JSON value, whatever the order of keys and the white space it came with, and its digest.
///
/// Keys are sorted by UTF-16 code units as RFC 8785 §3.2.3 says. It differs from RFC 8785 in numbers, which are not
/// forced into doubles: `1`, `1.0` and `1e0` become the same text, and no digit of a long number is lost.
public final class CanonicalJson {
    private CanonicalJson() {}

    /// Lower-case hex of SHA-256 over the canonical text.
    public static String digest(JsonNode value) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(of(value).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The canonical text.
    public static String of(JsonNode value) {
        var text = new StringBuilder();
        append(text, value);
        return text.toString();
    }

    private static void append(StringBuilder text, JsonNode value) {
        if (value.isObject()) {
            var sorted = new TreeMap<String, JsonNode>();
            value.properties().forEach(property -> sorted.put(property.getKey(), property.getValue()));
            var separator = "{";
            for (var property : sorted.entrySet()) {
                text.append(separator)
                        .append(Json.write(Json.array().textNode(property.getKey())))
                        .append(':');
                append(text, property.getValue());
                separator = ",";
            }
            text.append(sorted.isEmpty() ? "{}" : "}");
        } else if (value.isArray()) {
            var separator = "[";
            for (var element : value) {
                text.append(separator);
                append(text, element);
                separator = ",";
            }
            text.append(value.isEmpty() ? "[]" : "]");
        } else if (value.isNumber()) {
            text.append(number(value.decimalValue()));
        } else {
            text.append(Json.write(value));
        }
    }

    private static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toString();
    }
}
