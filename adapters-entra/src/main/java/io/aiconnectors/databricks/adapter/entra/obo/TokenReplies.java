package io.aiconnectors.databricks.adapter.entra.obo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aiconnectors.databricks.adapter.entra.http.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads the token endpoint's answers (Microsoft identity platform, "OAuth 2.0 On-Behalf-Of flow", responses). Only
/// words and numbers of a known shape are taken out of an error.
final class TokenReplies {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern WORD = Pattern.compile("[a-z0-9_]{1,64}");
    private static final Pattern TRACE = Pattern.compile("[0-9A-Fa-f-]{8,64}");
    private static final int MAX_CODES = 10;

    private TokenReplies() {}

    static TokenReply read(Reply.Arrived answer, Instant now) {
        var body = object(answer.body());
        long life = body.path("expires_in").asLong();
        if (answer.status() == 200
                && body.path("token_type").asText().equalsIgnoreCase("Bearer")
                && !body.path("access_token").asText().isBlank()
                && body.path("access_token").isTextual()
                && life > 0
                && life <= Duration.ofDays(2).toSeconds()) {
            return new TokenReply.Issued(needed(body), life);
        }
        return new TokenReply.Refused(new Refusal(
                answer.status(),
                shaped(WORD, body.path("error").asText()),
                shaped(WORD, body.path("suberror").asText()),
                body.hasNonNull("claims"),
                codes(body.path("error_codes")),
                answer.headers()
                        .firstValue("Retry-After")
                        .map(header -> RetryAfter.read(header, now))
                        .orElse(Duration.ZERO),
                shaped(TRACE, body.path("trace_id").asText())));
    }

    private static String needed(JsonNode body) {
        var some = JSON.createObjectNode();
        for (var name : List.of("access_token", "token_type", "expires_in", "scope")) {
            if (body.has(name)) {
                some.set(name, body.get(name));
            }
        }
        return some.toString();
    }

    private static List<Integer> codes(JsonNode numbers) {
        var codes = new ArrayList<Integer>();
        for (var number : numbers) {
            if (number.canConvertToInt() && codes.size() < MAX_CODES) {
                codes.add(number.intValue());
            }
        }
        return codes;
    }

    private static String shaped(Pattern shape, String text) {
        return shape.matcher(text).matches() ? text : "";
    }

    private static JsonNode object(String body) {
        try {
            var read = JSON.readTree(body);
            return read.isObject() ? read : JSON.createObjectNode();
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }
}
