package io.aiconnectors.databricks.adapter.oauth.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// The headers of a request, each with every value that it came with.
public final class Headers {
    private Headers() {}

    public static List<String> of(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name)).stream()
                .map(String::strip)
                .toList();
    }

    /// Whether a person is likely to read the answer: browsers name HTML when they navigate, programs do not.
    public static boolean wantPage(List<String> accept) {
        return accept.stream()
                .flatMap(value -> Arrays.stream(value.toLowerCase(Locale.ROOT).split(",", -1)))
                .map(String::strip)
                .anyMatch(range -> Forms.mediaType(range).equals("text/html") && !range.matches(".*;\\s*q=0(\\.0*)?"));
    }

    /// Whether a body is declared as JSON.
    public static boolean isJson(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && Forms.mediaType(type).equals("application/json");
    }
}
