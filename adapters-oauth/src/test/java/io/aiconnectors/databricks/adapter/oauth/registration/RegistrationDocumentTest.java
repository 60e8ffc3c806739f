package io.aiconnectors.databricks.adapter.oauth.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.application.oauth.OAuthError;
import io.aiconnectors.databricks.application.oauth.RegistrationRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RegistrationDocumentTest {
    @Test
    void the_fields_that_matter_are_read_and_no_others() {
        var read = read("""
                {"redirect_uris":["https://a.example/cb","cursor://b"],"client_name":"Curious","grant_types":["authorization_code"],
                 "response_types":["code"],"scope":"access_as_user","token_endpoint_auth_method":"client_secret_post",
                 "logo_uri":"http://169.254.169.254/","jwks_uri":"http://localhost/","application_type":"native"}
                """);

        assertThat(read)
                .isEqualTo(new RegistrationDocument.Read(new RegistrationRequest(
                        List.of("https://a.example/cb", "cursor://b"),
                        "Curious",
                        List.of("authorization_code"),
                        List.of("code"),
                        "access_as_user")));
    }

    @Test
    void what_is_missing_or_null_is_empty() {
        var nothing = new RegistrationDocument.Read(new RegistrationRequest(List.of(), "", List.of(), List.of(), ""));

        assertThat(read("{}")).isEqualTo(nothing);
        assertThat(read("{\"redirect_uris\":null,\"client_name\":null,\"grant_types\":null,\"scope\":null}"))
                .isEqualTo(nothing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{} {}",
                "{\"scope\":\"a\",\"scope\":\"b\"}",
                "{\"a\":[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]}",
                "{\"client_name\":1}",
                "{\"client_name\":{}}",
                "{\"scope\":[\"a\"]}",
                "{\"grant_types\":\"authorization_code\"}",
                "{\"response_types\":[null]}",
                "\uFEFF{}x"
            })
    void what_is_no_such_document_is_refused(String body) {
        assertThat(read(body))
                .isInstanceOfSatisfying(
                        RegistrationDocument.Faulty.class,
                        faulty -> assertThat(faulty.refusal().error()).isEqualTo(OAuthError.INVALID_CLIENT_METADATA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"https://a.example\"", "[1]", "[null]", "[[\"https://a.example\"]]", "{}"})
    void redirect_uris_that_are_no_list_of_strings_are_refused(String uris) {
        assertThat(read("{\"redirect_uris\":" + uris + "}"))
                .isInstanceOfSatisfying(
                        RegistrationDocument.Faulty.class,
                        faulty -> assertThat(faulty.refusal().error()).isEqualTo(OAuthError.INVALID_REDIRECT_URI));
    }

    private static RegistrationDocument read(String body) {
        return RegistrationDocument.of(body.getBytes(StandardCharsets.UTF_8));
    }
}
