package io.aiconnectors.databricks.adapter.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.mcp.auth.BearerAuthenticator;
import io.aiconnectors.databricks.adapter.mcp.auth.Rejections;
import io.aiconnectors.databricks.adapter.mcp.fixture.FixtureCatalogue;
import io.aiconnectors.databricks.adapter.mcp.fixture.FixtureServer;
import io.aiconnectors.databricks.adapter.mcp.support.Exchange;
import io.aiconnectors.databricks.adapter.mcp.support.Persons;
import io.aiconnectors.databricks.domain.audit.SecurityEvent;
import io.aiconnectors.databricks.domain.identity.Authentication;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is let in, and what the others are told.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorizationTest {
    private static final String POINTER =
            "Bearer resource_metadata=\"http://localhost:8080/.well-known/oauth-protected-resource/mcp\","
                    + " scope=\"api://connector/access_as_user\"";

    private final FixtureServer server = FixtureServer.start(
            FixtureServer.settings(),
            new FixtureCatalogue(),
            Persons::authenticate,
            new Random(7),
            InstantSource.fixed(Persons.NOW));

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void points_to_the_metadata_when_there_is_no_token() throws Exception {
        var answer = post("{not even json");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo(POINTER);
        assertThat(answer.json().path("error").path("code").asInt()).isEqualTo(-32600);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YTpi", "Bearer", "ada"})
    void takes_other_schemes_for_no_token(String authorization) throws Exception {
        assertThat(post("{}", "Authorization: " + authorization).header("WWW-Authenticate"))
                .isEqualTo(POINTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer forged", "bearer expired", "Bearer a b", "Bearer ada\u00e9", "Bearer  "})
    void calls_a_bad_token_bad(String authorization) throws Exception {
        var answer = post("{}", "Authorization: " + authorization);

        assertThat(answer.status()).isEqualTo(401);
        if (!authorization.isBlank() && !authorization.strip().equals("Bearer")) {
            assertThat(answer.header("WWW-Authenticate")).startsWith(POINTER).contains("error=\"invalid_token\"");
        }
    }

    @Test
    void calls_two_tokens_bad() throws Exception {
        var answer = post("{}", "Authorization: Bearer ada", "Authorization: Bearer bob");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }

    @Test
    void calls_an_endless_token_bad() throws Exception {
        assertThat(post("{}", "Authorization: Bearer " + "a".repeat(7_000)).status())
                .isEqualTo(401);
    }

    @Test
    void asks_for_the_scope_that_a_token_lacks() throws Exception {
        var answer = post("{}", "Authorization: Bearer narrow");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("WWW-Authenticate")).startsWith(POINTER).contains("error=\"insufficient_scope\"");
    }

    @Test
    void records_why_a_token_was_not_taken_and_nothing_else() throws Exception {
        try (var watched = FixtureServer.start(
                FixtureServer.settings(),
                new FixtureCatalogue(),
                Persons::authenticate,
                new Random(7),
                InstantSource.fixed(Persons.NOW))) {
            for (var token : List.of("forged", "a b", "narrow", "ada", "undetermined")) {
                post(watched, "{}", "Authorization: Bearer " + token);
            }
            post(watched, "{}");

            assertThat(watched.events())
                    .containsExactly(rejected("signature"), rejected("malformed"), rejected("insufficient_scope"));
        }
    }

    private static SecurityEvent rejected(String code) {
        return new SecurityEvent(Persons.NOW, SecurityEvent.Kind.TOKEN_REJECTED, "", "", "", code);
    }

    @Test
    void says_that_it_cannot_tell_rather_than_no() throws Exception {
        var answer = post("{}", "Authorization: Bearer undetermined");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.header("WWW-Authenticate")).isEmpty();
        assertThat(answer.body()).doesNotContain("keys_unreachable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/oauth-protected-resource/mcp", "/.well-known/oauth-protected-resource"})
    void publishes_the_metadata_at_both_places(String path) throws Exception {
        var answer = Exchange.send(
                server.port(), "GET", path, List.of("Host: localhost", "Origin: https://any.example"), new byte[0]);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.body())
                .isEqualTo("{\"resource\":\"http://localhost:8080/mcp\","
                        + "\"authorization_servers\":[\"https://login.example.com/tenant/v2.0\"],"
                        + "\"scopes_supported\":[\"api://connector/access_as_user\"],"
                        + "\"bearer_methods_supported\":[\"header\"],"
                        + "\"resource_name\":\"Databricks MCP Connector\"}");
    }

    @Test
    void lets_nobody_write_the_metadata() throws Exception {
        var path = "/.well-known/oauth-protected-resource";

        assertThat(Exchange.send(server.port(), "POST", path, List.of("Host: localhost"), new byte[0])
                        .status())
                .isEqualTo(405);
        assertThat(Exchange.send(server.port(), "OPTIONS", path, List.of("Host: localhost"), new byte[0])
                        .status())
                .isEqualTo(204);
    }

    @Test
    void remembers_a_good_token_for_a_minute_at_most() throws Exception {
        var clock = new AtomicReference<>(Persons.NOW);
        var asked = new AtomicInteger();
        var authenticator = authenticator(clock, asked, Persons.NOW.plusSeconds(3600));

        authenticator.authenticate(Secret.of("ada"));
        clock.set(Persons.NOW.plusSeconds(59));
        authenticator.authenticate(Secret.of("ada"));
        assertThat(asked).hasValue(1);

        clock.set(Persons.NOW.plusSeconds(61));
        authenticator.authenticate(Secret.of("ada"));
        assertThat(asked).hasValue(2);
    }

    @Test
    void forgets_a_good_token_when_it_ends() throws Exception {
        var clock = new AtomicReference<>(Persons.NOW);
        var asked = new AtomicInteger();
        var authenticator = authenticator(clock, asked, Persons.NOW.plusSeconds(10));

        authenticator.authenticate(Secret.of("ada"));
        clock.set(Persons.NOW.plusSeconds(10));
        authenticator.authenticate(Secret.of("ada"));

        assertThat(asked).hasValue(2);
    }

    @Test
    void a_token_that_counts_on_for_the_clock_skew_is_verified_each_time() throws Exception {
        var clock = new AtomicReference<>(Persons.NOW);
        var asked = new AtomicInteger();
        var authenticator = authenticator(clock, asked, Persons.NOW.minusSeconds(30));

        assertThat(authenticator.authenticate(Secret.of("ada"))).isPresent();
        assertThat(authenticator.authenticate(Secret.of("ada"))).isPresent();

        assertThat(asked).hasValue(2);
    }

    private static BearerAuthenticator authenticator(
            AtomicReference<Instant> clock, AtomicInteger asked, Instant until) {
        return new BearerAuthenticator(
                token -> {
                    asked.incrementAndGet();
                    return new Authentication.Authenticated(Persons.caller(token), until);
                },
                new Rejections(_ -> {}, clock::get),
                clock::get);
    }

    private Exchange post(String body, String... authorization) throws Exception {
        return post(server, body, authorization);
    }

    private static Exchange post(FixtureServer server, String body, String... authorization) throws Exception {
        var headers = new ArrayList<>(List.of("Host: localhost", "Content-Type: application/json"));
        headers.addAll(List.of(authorization));
        return Exchange.send(server.port(), "POST", "/mcp", headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
