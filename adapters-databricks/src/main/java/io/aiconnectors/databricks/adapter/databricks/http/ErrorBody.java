package io.aiconnectors.databricks.adapter.databricks.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the body of an error says, in whichever of its many forms: the normal one, SCIM's, that of API 1.2,
/// JSON-RPC's, plain text or HTML. The text is for recognition only and is never kept, logged or shown.
///
/// @param code   the error code, or empty
/// @param status the status that the body itself states in place of a code, or 0
/// @param coded  whether it is a JSON object, as the errors of Databricks' own API are
record ErrorBody(String code, int status, String text, String requestId, Duration retryDelay, boolean coded) {
    private static final int MAX_TEXT = 4096;
    private static final Pattern LEADING_CODE = Pattern.compile("^\\s*([A-Z][A-Z0-9_]{2,60}):");
    private static final List<String> TEXTS = List.of("message", "detail", "error", "error_description");

    static ErrorBody of(JsonNode object) {
        var inner = object.path("error").isObject() ? object.path("error") : object;
        var code = inner.path("error_code");
        var text = String.join(
                " ",
                TEXTS.stream()
                        .map(inner::path)
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::textValue)
                        .toList());
        var details = details(inner.path("details"));
        return new ErrorBody(
                code.isTextual() ? code.textValue() : leadingCode(text),
                code.isInt() ? code.intValue() : 0,
                cut(text),
                first(details, "request_id"),
                RetryAfter.detail(first(details, "retry_delay")),
                true);
    }

    static ErrorBody of(byte[] bytes) {
        var text = new String(bytes, 0, Math.min(bytes.length, MAX_TEXT), StandardCharsets.UTF_8);
        return new ErrorBody(leadingCode(text), 0, text, "", Duration.ZERO, false);
    }

    @Override
    public String toString() {
        return "ErrorBody[" + text.length() + " characters]";
    }

    private static List<JsonNode> details(JsonNode details) {
        var each = details.isArray() ? details.valueStream() : Stream.of(details);
        return each.filter(JsonNode::isObject).toList();
    }

    private static String first(List<JsonNode> details, String name) {
        return details.stream()
                .map(detail -> detail.path(name))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst()
                .orElse("");
    }

    private static String leadingCode(String text) {
        var code = LEADING_CODE.matcher(cut(text));
        return code.find() ? code.group(1) : "";
    }

    private static String cut(String text) {
        return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    }
}
