package io.aiconnectors.databricks.bench.load;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// One request, ready to be sent, and what its answer must and must not say.
///
/// @param to    origin of the server, on loopback
/// @param text  the whole HTTP/1.1 message
/// @param says  texts that the body must have, every one
/// @param never texts that the body must not have, not one
record Ask(URI to, String text, List<String> says, List<String> never) {
    /// A message with a body.
    static Ask post(URI to, Map<String, String> headers, String body, List<String> says, List<String> never) {
        return of("POST", to, headers, body, says, never);
    }

    /// A message without one.
    static Ask get(URI to, Map<String, String> headers, List<String> says, List<String> never) {
        return of("GET", to, headers, "", says, never);
    }

    /// Whether this answer is the right one.
    boolean isAnsweredBy(Connection.Answer answer) {
        var body = answer.body();
        return answer.status() == 200
                && says.stream().allMatch(body::contains)
                && never.stream().noneMatch(body::contains);
    }

    private static Ask of(
            String method, URI to, Map<String, String> headers, String body, List<String> says, List<String> never) {
        var target = to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
        var text = new StringBuilder(2048)
                .append("%s %s HTTP/1.1\r\nHost: %s\r\n".formatted(method, target, to.getRawAuthority()));
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        if (!body.isEmpty()) {
            var length = body.getBytes(StandardCharsets.UTF_8).length;
            text.append("Content-Length: ").append(length).append("\r\n");
        }
        return new Ask(to.resolve("/"), text.append("\r\n").append(body).toString(), says, never);
    }
}
