package io.aiconnectors.databricks.sandbox.http;

import java.nio.charset.CharacterCodingException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One HTTP request as a stand-in sees it.
///
/// `path` is the raw path without the query, `segments` are its parts, each percent-decoded exactly once.
/// `parameters` are the segments that a [Routes] template named. Header names are case-insensitive.
public record Request(
        String method,
        String path,
        List<String> segments,
        Map<String, String> parameters,
        Map<String, List<String>> query,
        Map<String, List<String>> headers,
        Body body) {
    public Request {
        segments = List.copyOf(segments);
        parameters = Map.copyOf(parameters);
        var names = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        names.putAll(headers);
        headers = Collections.unmodifiableMap(names);
    }

    /// A segment that the route's template names; asking for a name that the template lacks is a defect.
    public String parameter(String name) {
        var value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route names no parameter " + name);
        }
        return value;
    }

    /// The first value of a query parameter.
    public Optional<String> query(String name) {
        return first(query, name);
    }

    /// The first value of a header.
    public Optional<String> header(String name) {
        return first(headers, name);
    }

    /// The bearer token of the `Authorization` header (RFC 6750 §2.1), not verified in any way.
    public Optional<String> bearer() {
        return header("Authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).strip());
    }

    /// The fields of a form body; empty when the body is no form or not well coded.
    public Map<String, List<String>> form() {
        var type = header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/x-www-form-urlencoded")) {
            return Map.of();
        }
        try {
            return PercentCoding.form(body.text());
        } catch (CharacterCodingException e) {
            return Map.of();
        }
    }

    /// Shows method and path alone: query, headers and body may hold secrets.
    @Override
    public String toString() {
        return method + " " + path;
    }

    Request with(Map<String, String> named) {
        return new Request(method, path, segments, named, query, headers, body);
    }

    private static Optional<String> first(Map<String, List<String>> values, String name) {
        var found = values.get(name);
        return found == null || found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }
}
