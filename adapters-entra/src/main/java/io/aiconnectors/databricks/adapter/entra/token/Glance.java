package io.aiconnectors.databricks.adapter.entra.token;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// A first look at a token, before any key is sought and with nothing in it believed: what cannot be for this API is
/// refused here, so that invented tokens cost neither a fetch of keys nor a signature check.
final class Glance {
    static final int MAX_LENGTH = 16 * 1024;
    private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");
    private static final Pattern KID = Pattern.compile("[A-Za-z0-9._=-]{1,128}");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String issuer;
    private final String audience;

    Glance(String issuer, String audience) {
        this.issuer = issuer;
        this.audience = audience;
    }

    /// What the token says of itself.
    sealed interface Seen {
        /// It may be for this API, and names this key.
        record Plausible(String kid) implements Seen {}

        record Refused(Refusal refusal) implements Seen {}
    }

    Seen at(String token) {
        if (token.length() > MAX_LENGTH || !COMPACT.matcher(token).matches()) {
            return new Seen.Refused(Refusal.MALFORMED);
        }
        var parts = token.split("\\.", -1);
        var header = object(parts[0]);
        var claims = object(parts[1]);
        if (header.isEmpty() || claims.isEmpty()) {
            return new Seen.Refused(Refusal.MALFORMED);
        }
        return judge(header.get(), claims.get());
    }

    private Seen judge(JsonNode header, JsonNode claims) {
        var kid = text(header, "kid");
        if (!text(header, "alg").equals("RS256")) {
            return new Seen.Refused(Refusal.ALGORITHM);
        }
        if (!KID.matcher(kid).matches()) {
            return new Seen.Refused(Refusal.MALFORMED);
        }
        if (text(claims, "ver").equals("1.0")) {
            return new Seen.Refused(Refusal.VERSION);
        }
        if (!text(claims, "iss").equals(issuer)) {
            return new Seen.Refused(Refusal.ISSUER);
        }
        if (!text(claims, "aud").equals(audience)) {
            return new Seen.Refused(Refusal.AUDIENCE);
        }
        return new Seen.Plausible(kid);
    }

    private static String text(JsonNode object, String name) {
        var value = object.path(name);
        return value.isTextual() ? value.textValue() : "";
    }

    private static Optional<JsonNode> object(String part) {
        try {
            return Optional.of(JSON.readTree(Base64.getUrlDecoder().decode(part)))
                    .filter(JsonNode::isObject);
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new AssertionError("bytes in memory cannot fail to be read", e);
        }
    }
}
