package io.aiconnectors.databricks.adapter.databricks.scripted;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/// A request as it came over the wire.
///
/// @param target  path and query, still encoded
/// @param headers by lower-case name
public record Heard(String method, String target, Map<String, String> headers, String body) {
    public String path() {
        return target.split("\\?", 2)[0];
    }

    /// The decoded value of a query parameter; empty when it was not sent.
    public String parameter(String name) {
        return Arrays.stream(target.contains("?") ? target.split("\\?", 2)[1].split("&") : new String[0])
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    public boolean has(String name) {
        return Arrays.stream(target.split("[?&]")).anyMatch(pair -> pair.startsWith(name + "="));
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
