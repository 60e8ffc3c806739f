package io.aiconnectors.databricks.adapter.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.oauth.support.Front;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MetadataEndpointTest {
    private static final Front FRONT = Front.start();
    private static final String METADATA = "/.well-known/oauth-authorization-server";
    private static final String ALIAS = "/.well-known/openid-configuration";

    @AfterAll
    static void stop() {
        FRONT.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {METADATA, ALIAS})
    void anybody_gets_the_document_from_both_places(String path) {
        var answer = FRONT.call("GET", path, "", "Origin: https://inspector.example");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("issuer").asText()).isEqualTo(Front.ISSUER);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=3600");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(answer.all("Set-Cookie")).isEmpty();
    }

    @Test
    void nothing_of_a_request_finds_its_way_into_the_document() {
        var plain = FRONT.call("GET", METADATA, "").body();

        assertThat(FRONT.call(
                                "GET",
                                METADATA + "?issuer=https://evil.example",
                                "",
                                "X-Forwarded-Host: evil.example",
                                "X-Forwarded-Proto: http",
                                "Forwarded: host=evil.example")
                        .body())
                .isEqualTo(plain);
        assertThat(FRONT.call("GET", METADATA, "", "Host: localhost:1234").body())
                .isEqualTo(plain);
        assertThat(FRONT.call("GET", ALIAS, "").body()).isEqualTo(plain);
    }

    @Test
    void whoever_only_asks_for_its_size_gets_no_body() {
        var answer = FRONT.call("HEAD", METADATA, "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void it_cannot_be_written_to() {
        var answer = FRONT.call("POST", METADATA, "{}");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET");
        assertThat(answer.json().path("error").asText()).isEqualTo("invalid_request");
    }

    @Test
    void a_server_that_is_reached_without_tls_does_not_ask_for_it() {
        try (var front = Front.onLoopback()) {
            var answer = front.call("GET", METADATA, "");

            assertThat(answer.json().path("issuer").asText()).isEqualTo("http://127.0.0.1:8080");
            assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        }
    }
}
