package io.aiconnectors.databricks.sandbox.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A path such as `/api/2.1/unity-catalog/tables/{full_name}`; `{name}` stands for one whole, non-empty segment.
record PathTemplate(List<String> parts) {
    static PathTemplate of(String template) {
        if (!template.startsWith("/")) {
            throw new IllegalArgumentException("a path template starts with a slash: " + template);
        }
        return new PathTemplate(List.of(template.substring(1).split("/", -1)));
    }

    /// The named segments if the template fits. Segments are compared after decoding, so `%61` is `a` here as anywhere.
    Optional<Map<String, String>> match(List<String> segments) {
        if (segments.size() != parts.size()) {
            return Optional.empty();
        }
        var named = new HashMap<String, String>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var segment = segments.get(i);
            if (part.startsWith("{") && part.endsWith("}") && !segment.isEmpty()) {
                named.put(part.substring(1, part.length() - 1), segment);
            } else if (!part.equals(segment)) {
                return Optional.empty();
            }
        }
        return Optional.of(named);
    }
}
