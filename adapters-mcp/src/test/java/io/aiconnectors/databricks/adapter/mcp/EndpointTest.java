package io.aiconnectors.databricks.adapter.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.mcp.catalogue.Listing;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolAnswer;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolCatalogue;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolRequest;
import io.aiconnectors.databricks.adapter.mcp.fixture.FixtureCatalogue;
import io.aiconnectors.databricks.adapter.mcp.fixture.FixtureServer;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import io.aiconnectors.databricks.adapter.mcp.support.Exchange;
import io.aiconnectors.databricks.adapter.mcp.support.Persons;
import io.aiconnectors.databricks.adapter.mcp.support.Wire;
import io.aiconnectors.databricks.domain.identity.Caller;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is refused before a message is understood, and how.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointTest {
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
    private static final String HOST = "Host: localhost";
    private static final String TOKEN = "Authorization: Bearer ada";
    private static final String JSON = "Content-Type: application/json";

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

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE", "PUT", "PATCH", "HEAD", "OPTIONS", "TRACE"})
    void serves_post_alone(String method) throws Exception {
        var answer = Exchange.send(server.port(), method, "/mcp", List.of(HOST, TOKEN, JSON), new byte[0]);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example.com", "evil.example.com:8080", "localhost.evil.example.com", "127.0.0.2"})
    void refuses_a_host_that_is_not_its_own(String host) throws Exception {
        assertThat(ping("Host: " + host, TOKEN, JSON).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:1", "127.0.0.1:8080", "[::1]:9", "connector.example.com", "CONNECTOR.example.com"})
    void serves_its_own_hosts(String host) throws Exception {
        assertThat(ping("Host: " + host, TOKEN, JSON).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example.com",
                "null",
                "https://assistant.example.com.evil.com",
                "http://localhost.evil.com",
                "http://localhost@evil.com",
                "http://localhost:80@evil.com:80",
                ""
            })
    void refuses_pages_of_foreign_origin_before_it_asks_who_they_are(String origin) throws Exception {
        var answer = ping(HOST, JSON, "Origin: " + origin);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("error").path("code").asInt()).isEqualTo(-32600);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://assistant.example.com", "http://localhost:8080", "http://localhost:6274"})
    void serves_pages_of_its_own_origins(String origin) throws Exception {
        assertThat(ping(HOST, TOKEN, JSON, "Origin: " + origin).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/json; charset=iso-8859-1",
                "application/jsonp"
            })
    void refuses_what_is_not_json(String type) throws Exception {
        assertThat(ping(HOST, TOKEN, "Content-Type: " + type).status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "Application/JSON; charset=\"UTF-8\"", "application/json;charset=utf-8"})
    void takes_json_however_it_is_declared(String type) throws Exception {
        assertThat(ping(HOST, TOKEN, "Content-Type: " + type).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "text/event-stream;q=0.5, application/json", "application/*"})
    void is_lenient_about_accept(String accept) throws Exception {
        assertThat(ping(HOST, TOKEN, JSON, "Accept: " + accept).status()).isEqualTo(200);
    }

    @Test
    void refuses_clients_that_take_neither_type() throws Exception {
        assertThat(ping(HOST, TOKEN, JSON, "Accept: image/png").status()).isEqualTo(406);
    }

    @Test
    void refuses_a_body_over_the_limit() throws Exception {
        var body = new byte[McpSettings.BODY_LIMIT + 1];

        var answer = Exchange.send(server.port(), "POST", "/mcp", List.of(HOST, TOKEN, JSON), body);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("error").path("code").asInt()).isEqualTo(-32600);
    }

    @Test
    void takes_a_body_of_just_the_limit() throws Exception {
        var padding = " ".repeat(McpSettings.BODY_LIMIT - PING.length());

        assertThat(post(PING + padding).status()).isEqualTo(200);
    }

    static Stream<String> hostile_bodies() {
        return Stream.of(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":" + "{\"a\":".repeat(64) + "1"
                        + "}".repeat(65),
                "[".repeat(10_000),
                "{\"jsonrpc\":\"2.0\",\"id\":" + "9".repeat(200) + ",\"method\":\"ping\"}",
                "{\"" + "k".repeat(2_000) + "\":1}",
                "\uFEFF" + PING);
    }

    @ParameterizedTest
    @MethodSource("hostile_bodies")
    void refuses_hostile_json(String body) throws Exception {
        var answer = post(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").path("code").asInt()).isEqualTo(-32700);
        assertThat(answer.json().path("id").isNull()).isTrue();
        assertThat(answer.body()).hasSizeLessThan(300);
    }

    @Test
    void refuses_text_that_is_not_utf_8() throws Exception {
        var answer = Exchange.send(
                server.port(), "POST", "/mcp", List.of(HOST, TOKEN, JSON), PING.getBytes(StandardCharsets.UTF_16));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").path("code").asInt()).isEqualTo(-32700);
    }

    @Test
    void echoes_any_id_as_it_came() throws Exception {
        assertThat(post(PING.replace(":1,", ":9007199254740993123,")).body()).contains("\"id\":9007199254740993123");
        assertThat(post(PING.replace(":1,", ":\"a\\u0000b\","))
                        .json()
                        .path("id")
                        .asText())
                .isEqualTo("a\u0000b");
        assertThat(post(PING.replace(":1,", ":\"\\ud800\",")).status()).isEqualTo(200);
    }

    @Test
    void may_not_be_cached() throws Exception {
        assertThat(post(PING).header("Cache-Control")).isEqualTo("no-store");
        assertThat(ping(HOST, JSON).header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @EnumSource
    void shows_nothing_of_a_defect(Wire wire) throws Exception {
        var answer = wire.call(server.port(), "test_defect", "{}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("error").path("code").asInt()).isEqualTo(-32603);
        assertThat(answer.body())
                .contains(answer.header("X-Connector-Event"))
                .doesNotContain("StackOverflowError", "secret internals", "io.aiconnectors", "at ");
    }

    @ParameterizedTest
    @EnumSource
    void answers_under_the_id_even_if_a_listing_breaks(Wire wire) throws Exception {
        try (var broken = FixtureServer.start(
                FixtureServer.settings(),
                new BrokenCatalogue(),
                Persons::authenticate,
                new Random(7),
                InstantSource.fixed(Persons.NOW))) {
            var answer = wire.ask(broken.port(), "tools/list", Json.object());

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body())
                    .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32603,"
                            + "\"message\":\"the request broke on a defect of this server\"}}");
        }
    }

    @Test
    void shows_nothing_of_a_defect_in_the_check_of_a_token() throws Exception {
        var answer = ping(HOST, "Authorization: Bearer broken", JSON);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body())
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32603,"
                        + "\"message\":\"the request broke on a defect of this server\"}}");
    }

    @Test
    void counts_a_body_that_does_not_say_its_length() throws Exception {
        var chunk = Integer.toHexString(McpSettings.BODY_LIMIT + 1) + "\r\n" + " ".repeat(McpSettings.BODY_LIMIT + 1)
                + "\r\n0\r\n\r\n";

        var answer = Exchange.sendRaw(
                server.port(),
                "POST /mcp HTTP/1.1\r\n" + String.join("\r\n", HOST, TOKEN, JSON)
                        + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + chunk);

        assertThat(answer.status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 65})
    void takes_json_to_a_depth_of_64(int depth) throws Exception {
        var nested = "{\"a\":".repeat(depth - 2) + "{}" + "}".repeat(depth - 2);

        var answer = post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":" + nested + "}");

        assertThat(answer.status()).isEqualTo(depth == 64 ? 200 : 400);
    }

    private Exchange ping(String... headers) throws Exception {
        return Exchange.send(server.port(), "POST", "/mcp", List.of(headers), PING.getBytes(StandardCharsets.UTF_8));
    }

    private Exchange post(String body) throws Exception {
        return Exchange.send(
                server.port(), "POST", "/mcp", List.of(HOST, TOKEN, JSON), body.getBytes(StandardCharsets.UTF_8));
    }

    /// Breaks on everything.
    private static final class BrokenCatalogue implements ToolCatalogue {
        @Override
        public String instructions() {
            return "";
        }

        @Override
        public Listing visibleTo(Caller caller) {
            throw new IllegalStateException("secret internals");
        }

        @Override
        public ToolAnswer call(ToolRequest request) {
            throw new IllegalStateException("secret internals");
        }
    }
}
