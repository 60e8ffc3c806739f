package io.aiconnectors.databricks.adapter.oauth.registration;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.adapter.oauth.http.Json;
import io.aiconnectors.databricks.application.oauth.OAuthError;
import io.aiconnectors.databricks.application.oauth.Refused;
import io.aiconnectors.databricks.application.oauth.RegistrationRequest;
import java.util.List;
import java.util.stream.StreamSupport;

/// What a client sends to register (RFC 7591 §3.1), read for the few fields that matter. A field that is
/// `null` counts as left out.
sealed interface RegistrationDocument {
    /// It can be read.
    record Read(RegistrationRequest request) implements RegistrationDocument {}

    /// It cannot.
    record Faulty(Refused refusal) implements RegistrationDocument {}

    static RegistrationDocument of(byte[] body) {
        return Json.readObject(body)
                .map(RegistrationDocument::of)
                .orElseGet(() -> faulty(OAuthError.INVALID_CLIENT_METADATA, "the body must be one JSON object"));
    }

    private static RegistrationDocument of(JsonNode document) {
        if (!isTexts(document.path("redirect_uris"))) {
            return faulty(OAuthError.INVALID_REDIRECT_URI, "redirect_uris must be a list of strings");
        }
        for (var name : List.of("grant_types", "response_types")) {
            if (!isTexts(document.path(name))) {
                return faulty(OAuthError.INVALID_CLIENT_METADATA, name + " must be a list of strings");
            }
        }
        for (var name : List.of("client_name", "scope")) {
            if (!isAbsent(document.path(name)) && !document.path(name).isTextual()) {
                return faulty(OAuthError.INVALID_CLIENT_METADATA, name + " must be a string");
            }
        }
        return new Read(new RegistrationRequest(
                texts(document.path("redirect_uris")),
                document.path("client_name").asText(""),
                texts(document.path("grant_types")),
                texts(document.path("response_types")),
                document.path("scope").asText("")));
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static boolean isTexts(JsonNode value) {
        return isAbsent(value)
                || (value.isArray()
                        && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isTextual));
    }

    private static List<String> texts(JsonNode value) {
        return StreamSupport.stream(value.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }

    private static RegistrationDocument faulty(OAuthError error, String description) {
        return new Faulty(new Refused(error, description));
    }
}
