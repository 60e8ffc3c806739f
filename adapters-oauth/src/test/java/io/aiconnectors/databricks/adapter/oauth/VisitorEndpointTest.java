package io.aiconnectors.databricks.adapter.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.oauth.support.Front;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may call which endpoint, and from where.
final class VisitorEndpointTest {
    private static final Front FRONT = Front.start();

    @AfterAll
    static void stop() {
        FRONT.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.well-known/oauth-authorization-server",
                "/authorize",
                "/consent?txn=abc",
                "/auth/callback?state=abc",
                "/token",
                "/register",
                "/revoke"
            })
    void a_page_that_rebinds_its_name_to_us_is_turned_away(String target) {
        var answer = FRONT.call("GET", target, "", "Host: evil.example", "Accept: text/html");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("this host name is not served here").doesNotContain("evil.example");
    }

    @ParameterizedTest
    @CsvSource({"/token, POST", "/register, POST", "/revoke, POST", "/.well-known/oauth-authorization-server, GET"})
    void pages_of_any_origin_may_call_the_endpoints_for_clients(String path, String method) {
        var answer = FRONT.call(
                "OPTIONS",
                path,
                "",
                "Origin: https://inspector.example",
                "Access-Control-Request-Method: " + method,
                "Access-Control-Request-Headers: authorization, mcp-protocol-version");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo(method);
        assertThat(answer.header("Access-Control-Allow-Headers"))
                .isEqualTo("Authorization, Content-Type, MCP-Protocol-Version");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/authorize", "/consent", "/auth/callback"})
    void no_page_may_call_those_for_browsers(String path) {
        var preflight = FRONT.call(
                "OPTIONS", path, "", "Origin: https://inspector.example", "Access-Control-Request-Method: GET");
        var read = FRONT.call("GET", path, "", "Origin: https://inspector.example");

        assertThat(preflight.status()).isEqualTo(405);
        assertThat(preflight.headers().keySet()).noneMatch(name -> name.startsWith("access-control"));
        assertThat(read.headers().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/authorize", "/consent", "/auth/callback"})
    void every_answer_to_a_browser_is_guarded(String path) {
        var answer = FRONT.browser().get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(answer.header("Content-Security-Policy"))
                .matches("default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; frame-ancestors 'none'; base-uri"
                        + " 'none'");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }

    @ParameterizedTest
    @CsvSource({"PUT, /authorize", "DELETE, /consent", "POST, /auth/callback", "HEAD, /auth/callback", "HEAD, /consent"
    })
    void other_methods_are_not_served_and_use_nothing_up(String method, String path) {
        var answer = FRONT.call(method, path, "");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/token", "/register", "/revoke"})
    void clients_have_to_post(String path) {
        var answer = FRONT.call("GET", path, "");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("POST");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.json().path("error").asText()).isEqualTo("invalid_request");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_program_is_told_in_json_what_a_person_is_told_on_a_page() {
        var answer = FRONT.call("GET", "/authorize", "", "Accept: */*");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("problem").asText()).isEqualTo("malformed_request");
        assertThat(answer.json().path("parameter").asText()).isEqualTo("client_id");
        assertThat(answer.json().path("reference").asText()).matches("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(FRONT.call("GET", "/authorize", "", "Accept: text/html;q=0, */*")
                        .json()
                        .path("problem")
                        .asText())
                .isEqualTo("malformed_request");
    }

    @Test
    void a_defect_is_told_by_a_reference_and_nothing_else() {
        try (var front = Front.start()) {
            var page = front.consentPage(front.browser(), Front.request());
            front.broken.set(true);

            var answer = front.browser().get(page);
            var json = front.call(
                    "POST",
                    "/token",
                    Front.redemption(Front.CLAUDE, Front.CLAUDE_CALLBACK, "dbxc_" + "a".repeat(43))
                            .toString());

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.page().text("//h1")).isEqualTo("Something went wrong on our side");
            assertThat(answer.page().texts("//dd").getLast()).matches("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
            assertThat(answer.body()).doesNotContain(Front.CANARY, "Exception", "\tat ");
            assertThat(json.status()).isEqualTo(500);
            assertThat(json.json().path("error").asText()).isEqualTo("server_error");
            assertThat(json.body()).doesNotContain(Front.CANARY, "Exception");
        }
    }
}
