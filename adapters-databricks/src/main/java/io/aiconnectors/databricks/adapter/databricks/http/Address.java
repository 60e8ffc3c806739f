package io.aiconnectors.databricks.adapter.databricks.http;

import io.aiconnectors.databricks.domain.registry.Workspace;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// Path and query within a workspace. Whatever is added is percent-encoded whole (RFC 3986 §2.1), so a name can
/// neither leave its segment nor add a parameter.
public record Address(String path, String query) {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    /// A fixed path, which begins with a slash.
    public static Address of(String path) {
        return new Address(path, "");
    }

    /// Adds one path segment, such as the full name of a table.
    public Address segment(String name) {
        // A segment of dots alone would be taken for "here" or "above" (RFC 3986 §5.2.4).
        var encoded =
                name.chars().allMatch(character -> character == '.') ? "%2E".repeat(name.length()) : encoded(name);
        return new Address(path + "/" + encoded, query);
    }

    /// Adds one query parameter.
    public Address with(String parameter, String value) {
        var separator = query.isEmpty() ? "" : "&";
        return new Address(path, query + separator + encoded(parameter) + "=" + encoded(value));
    }

    /// Adds one query parameter.
    public Address with(String parameter, int value) {
        return with(parameter, Integer.toString(value));
    }

    URI at(Workspace workspace) {
        return URI.create(workspace.host() + path + (query.isEmpty() ? "" : "?" + query));
    }

    private static String encoded(String text) {
        var encoded = new StringBuilder();
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            var character = (char) Byte.toUnsignedInt(octet);
            if (isUnreserved(character)) {
                encoded.append(character);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(character >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(character & 0xF, 16)));
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(char character) {
        return UNRESERVED.indexOf(character) >= 0;
    }
}
