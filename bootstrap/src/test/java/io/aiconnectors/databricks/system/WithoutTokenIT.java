package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a stranger gets: the health, where to sign in, and nothing else.
@ExtendWith(SharedStage.class)
class WithoutTokenIT {
    private static final byte[] NOTHING = new byte[0];
    private static final byte[] LIST =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}".getBytes(StandardCharsets.UTF_8);

    private final RawHttp http = new RawHttp();

    @Test
    void the_health_is_two_words(Stage stage) {
        var answer = http.send("GET", stage.mcp().resolve("/health"), NOTHING, Map.of());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"healthy\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/oauth-protected-resource", "/.well-known/oauth-protected-resource/mcp"})
    void the_metadata_tells_where_to_sign_in(String path, Stage stage) {
        var answer = http.send("GET", stage.mcp().resolve(path), NOTHING, Map.of());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("resource").asText())
                .isEqualTo(stage.mcp().toString());
        assertThat(answer.json().at("/authorization_servers/0").asText())
                .isEqualTo(stage.mcp().resolve("/").toString().replaceAll("/$", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"initialize", "server/discover", "ping", "tools/list", "tools/call", "nonsense"})
    void no_method_answers_a_stranger(String method, Stage stage) {
        var body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":{}}".formatted(method);

        var answer = http.send(
                "POST",
                stage.mcp(),
                body.getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "application/json", "Accept", "application/json"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate"))
                .contains("resource_metadata=\"")
                .doesNotContain("error=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YWRhOnB3", "bearer", "Bearer", "Token abc", ""})
    void no_other_kind_of_credential_helps(String authorization, Stage stage) {
        var answer = http.send(
                "POST", stage.mcp(), LIST, Map.of("Content-Type", "application/json", "Authorization", authorization));

        assertThat(answer.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"GET,405", "DELETE,405", "PUT,405", "OPTIONS,405"})
    void the_endpoint_is_post_alone(String method, int status, Stage stage) {
        assertThat(http.send(method, stage.mcp(), NOTHING, Map.of()).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index.html",
                "/ready",
                "/live",
                "/dependencies",
                "/mcp/",
                "/mcp/x",
                "/MCP",
                "/metrics",
                "/healthcheck",
                "/ping",
                "/threads",
                "/admin",
                "/tasks/gc",
                "/health/x",
                "/v1/data",
                "/swagger",
                "/favicon.ico",
                "//mcp",
                "/%2e%2e/health"
            })
    void nothing_else_is_there(String path, Stage stage) {
        var answer = http.send("GET", URI.create(stage.mcp().resolve("/") + path.substring(1)), NOTHING, Map.of());

        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertThat(answer.body()).isIn("{\"error\":\"not_found\"}", "{\"error\":\"bad_request\"}");
    }
}
