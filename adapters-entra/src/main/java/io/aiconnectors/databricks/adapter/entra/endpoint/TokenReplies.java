package io.aiconnectors.databricks.adapter.entra.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aiconnectors.databricks.adapter.entra.http.Reply;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.signin.ClaimsChallenge;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the token endpoint's answers (Microsoft identity platform, "OAuth 2.0 On-Behalf-Of flow", responses). Only
/// words and numbers of a known shape are taken out of an error, and the claims challenge as it came.
final class TokenReplies {
    /// Beyond this a challenge does not fit into the address that it has to go back to Entra in.
    static final int LONGEST_CLAIMS = 4 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Pattern WORD = Pattern.compile("[a-z0-9_]{1,64}");
    private static final Pattern TRACE = Pattern.compile("[0-9A-Fa-f-]{8,64}");
    private static final int MAX_CODES = 10;

    private TokenReplies() {}

    /// Tokens, or an error.
    sealed interface Reading permits Tokens, Refusal {}

    record Tokens(TokenReply.Issued issued) implements Reading {}

    /// Reads an answer.
    ///
    /// @param asked when it was asked for
    static Reading read(Reply.Arrived answer, Instant asked) {
        var body = object(answer.body());
        long life = body.path("expires_in").asLong();
        var access = secret(body.path("access_token"));
        if (answer.status() == 200
                && body.path("token_type").asText().equalsIgnoreCase("Bearer")
                && access.isPresent()
                && life > 0
                && life <= Duration.ofDays(2).toSeconds()) {
            return new Tokens(new TokenReply.Issued(
                    access.get(), secret(body.path("refresh_token")), life, asked.plusSeconds(life)));
        }
        return new Refusal(
                answer.status(),
                shaped(WORD, body.path("error").asText()),
                shaped(WORD, body.path("suberror").asText()),
                body.hasNonNull("claims"),
                challenge(body.path("claims")),
                codes(body.path("error_codes")),
                answer.headers()
                        .firstValue("Retry-After")
                        .map(header -> RetryAfter.read(header, asked))
                        .orElse(Duration.ZERO),
                shaped(TRACE, body.path("trace_id").asText()));
    }

    private static Optional<Secret> secret(JsonNode value) {
        return value.isTextual() && !value.textValue().isBlank()
                ? Optional.of(Secret.of(value.textValue()))
                : Optional.empty();
    }

    /// A text that is a JSON object in its turn, as OpenID Connect Core §5.5 has it.
    private static Optional<ClaimsChallenge> challenge(JsonNode claims) {
        return claims.isTextual()
                        && claims.textValue().length() <= LONGEST_CLAIMS
                        && !object(claims.textValue()).isEmpty()
                ? Optional.of(new ClaimsChallenge(Secret.of(claims.textValue())))
                : Optional.empty();
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
