package io.aiconnectors.databricks.adapter.oauth.http;

import io.aiconnectors.databricks.application.oauth.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// Reads `application/x-www-form-urlencoded` parameters from a query or a body, never mixing the two.
public final class Forms {
    /// Bytes that are read: more than any known client sends.
    public static final int LIMIT = 16 * 1_024;

    private static final String TYPE = "application/x-www-form-urlencoded";

    private Forms() {}

    public static FormRead query(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null) {
            return decode("");
        }
        return query.length() > LIMIT ? new FormRead.TooLarge() : decode(query);
    }

    public static FormRead body(HttpServletRequest request, InputStream body) throws IOException {
        var type = request.getContentType();
        if (type == null || !mediaType(type).equals(TYPE)) {
            return new FormRead.NotAForm();
        }
        var bytes = body.readNBytes(LIMIT + 1);
        return bytes.length > LIMIT ? new FormRead.TooLarge() : decode(new String(bytes, StandardCharsets.UTF_8));
    }

    static String mediaType(String contentType) {
        var semicolon = contentType.indexOf(';');
        return (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static FormRead decode(String form) {
        var values = new LinkedHashMap<String, List<String>>();
        try {
            for (var pair : form.split("&", -1)) {
                if (!pair.isEmpty()) {
                    var equals = pair.indexOf('=');
                    var name = equals < 0 ? pair : pair.substring(0, equals);
                    values.computeIfAbsent(text(name), any -> new ArrayList<>())
                            .add(equals < 0 ? "" : text(pair.substring(equals + 1)));
                }
            }
            return new FormRead.Read(Parameters.of(values));
        } catch (IllegalArgumentException malformed) {
            return new FormRead.Malformed();
        }
    }

    private static String text(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
