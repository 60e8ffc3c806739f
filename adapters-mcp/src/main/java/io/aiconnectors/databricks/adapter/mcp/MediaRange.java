package io.aiconnectors.databricks.adapter.mcp;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a client takes, read leniently: MCP asks for both types, but JSON alone, a wildcard or no `Accept` will do.
final class MediaRange {
    private static final Set<String> KNOWN =
            Set.of("application/json", "text/event-stream", "*/*", "application/*", "text/*");

    private final Set<String> types;

    MediaRange(List<String> accept) {
        this.types = accept.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(MediaRange::typeOf)
                .filter(type -> !type.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean takesAnything() {
        return types.isEmpty() || types.stream().anyMatch(KNOWN::contains);
    }

    boolean takesEvents() {
        return types.contains("text/event-stream");
    }

    /// Whether a body is declared as JSON in UTF-8.
    static boolean isJson(@Nullable String contentType) {
        if (contentType == null || !typeOf(contentType).equals("application/json")) {
            return false;
        }
        return Arrays.stream(contentType.toLowerCase(Locale.ROOT).split(";", -1))
                .map(String::strip)
                .filter(parameter -> parameter.startsWith("charset="))
                .allMatch(parameter -> parameter
                        .substring("charset=".length())
                        .replace("\"", "")
                        .equals("utf-8"));
    }

    private static String typeOf(String value) {
        var semicolon = value.indexOf(';');
        return (semicolon < 0 ? value : value.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }
}
