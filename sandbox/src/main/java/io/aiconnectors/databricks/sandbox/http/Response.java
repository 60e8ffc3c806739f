package io.aiconnectors.databricks.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A whole HTTP response: status, headers (each name once) and body.
public record Response(int status, Map<String, String> headers, Body body) implements Answer {
    public Response {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status must be within 200..599, not " + status);
        }
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    public static Response of(int status, String contentType, Body body) {
        return new Response(status, Map.of("Content-Type", contentType), body);
    }

    public static Response json(int status, JsonNode body) {
        return json(status, body.toString());
    }

    /// `body` is sent as it is, so that a stand-in can also send what is not quite JSON.
    public static Response json(int status, String body) {
        return of(status, "application/json; charset=utf-8", Body.of(body));
    }

    public static Response html(int status, String body) {
        return of(status, "text/html; charset=utf-8", Body.of(body));
    }

    public static Response text(int status, String body) {
        return of(status, "text/plain; charset=utf-8", Body.of(body));
    }

    public static Response empty(int status) {
        return new Response(status, Map.of(), Body.EMPTY);
    }

    /// This response with one header more, or with another value of a header that it already has.
    public Response with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.keySet().removeIf(name::equalsIgnoreCase);
        more.put(name, value);
        return new Response(status, more, body);
    }
}
