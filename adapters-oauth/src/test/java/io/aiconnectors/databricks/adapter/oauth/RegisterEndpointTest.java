package io.aiconnectors.databricks.adapter.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiconnectors.databricks.adapter.oauth.limit.Limits;
import io.aiconnectors.databricks.adapter.oauth.limit.Limits.Rate;
import io.aiconnectors.databricks.adapter.oauth.support.Exchange;
import io.aiconnectors.databricks.adapter.oauth.support.Front;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RegisterEndpointTest {
    private static final String SOUND = "{\"redirect_uris\":[\"http://localhost:8787/callback\"]}";

    private final Front front = Front.start();

    @AfterEach
    void stop() {
        front.close();
    }

    @Test
    void a_client_is_told_what_was_registered_and_that_is_not_what_it_asked_for() throws IOException {
        var answer = register("""
                {"client_name":"Cursor","redirect_uris":["cursor://anysphere.cursor-mcp/oauth/callback",
                 "https://www.cursor.com/agents/mcp/oauth/callback","http://localhost:8787/callback"],
                 "token_endpoint_auth_method":"client_secret_post","logo_uri":"https://evil.example/x.png"}
                """);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        var id = answer.json().path("client_id").asText();
        assertThat(id).startsWith("dbxd_");
        assertThat(answer.json()).isEqualTo(new ObjectMapper().readTree("""
                        {"client_id":"%s","client_id_issued_at":1795428000,"token_endpoint_auth_method":"none",
                         "scope":"access_as_user offline_access","client_name":"Cursor",
                         "redirect_uris":["cursor://anysphere.cursor-mcp/oauth/callback",
                         "https://www.cursor.com/agents/mcp/oauth/callback","http://localhost:8787/callback"],
                         "grant_types":["authorization_code","refresh_token"],"response_types":["code"]}
                        """.formatted(id)));
    }

    @Test
    void a_registered_client_can_sign_people_in() {
        var client = front.register(Front.LOOPBACK_CALLBACK);
        var browser = front.browser();
        var code = front.code(browser, Front.request(client, Front.LOOPBACK_CALLBACK));

        assertThat(front.call(
                                "POST",
                                "/token",
                                Front.redemption(client, Front.LOOPBACK_CALLBACK, code)
                                        .toString())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_it_calls_itself_is_shown_as_text() {
        var client = register("{\"client_name\":\"<img src=x onerror=alert(1)>\",\"redirect_uris\":[\""
                        + Front.LOOPBACK_CALLBACK + "\"]}")
                .json()
                .path("client_id")
                .asText();
        var browser = front.browser();

        var page = browser.get(front.consentPage(browser, Front.request(client, Front.LOOPBACK_CALLBACK)))
                .page();

        assertThat(page.text("//q")).isEqualTo("<img src=x onerror=alert(1)>");
        assertThat(page.all("//img")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "{}, invalid_redirect_uri",
        "{\"redirect_uris\":[]}, invalid_redirect_uri",
        "{\"redirect_uris\":[\"javascript:alert(1)\"]}, invalid_redirect_uri",
        "{\"redirect_uris\":[\"https://evil.example/cb\"]}, invalid_redirect_uri",
        "{\"redirect_uris\":[7]}, invalid_redirect_uri",
        "{\"redirect_uris\":, invalid_client_metadata",
        "{\"client_name\":7}, invalid_client_metadata",
    })
    void what_is_wrong_is_refused_by_its_name(String body, String error) {
        var answer = register(body);

        assertThat(answer.json().path("error").asText()).isEqualTo(error);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.body()).doesNotContain("evil", "javascript");
    }

    @Test
    void only_json_is_read_and_only_so_much_of_it() {
        assertThat(front.call("POST", "/register", SOUND, "Content-Type: text/plain")
                        .status())
                .isEqualTo(415);
        assertThat(register("{\"x\":\"" + "a".repeat(8 * 1_024) + "\"}").status())
                .isEqualTo(413);
    }

    @Test
    void a_store_that_does_not_answer_is_told_as_one() {
        front.down.set(true);

        var answer = register(SOUND);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void where_clients_do_not_register_themselves_there_is_no_such_place() {
        try (var closed = Front.withoutRegistration()) {
            assertThat(closed.call("POST", "/register", SOUND).status()).isEqualTo(404);
            assertThat(closed.call("GET", "/.well-known/oauth-authorization-server", "")
                            .json()
                            .has("registration_endpoint"))
                    .isFalse();
        }
    }

    @Test
    void of_ten_thousand_registrations_from_one_place_a_few_are_taken() {
        var answers =
                IntStream.range(0, 10_000).mapToObj(attempt -> register(SOUND)).toList();

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(60);
        assertThat(answers.getLast().status()).isEqualTo(429);
        assertThat(answers.getLast().header("Retry-After")).isEqualTo("60");
        assertThat(answers.getLast().json().path("error").asText()).isEqualTo("temporarily_unavailable");
        front.clock.move(Duration.ofMinutes(1));
        assertThat(register(SOUND).status()).isEqualTo(201);
    }

    @Test
    void behind_a_proxy_each_place_is_counted_and_all_together() {
        var limits = new Limits(new Rate(2, Duration.ofHours(1)), new Rate(5, Duration.ofHours(1)));
        try (var proxied = Front.behindProxies(1, limits)) {
            assertThat(taken(proxied, "203.0.113.9, 198.51.100.1", 3)).isEqualTo(2);
            assertThat(taken(proxied, "198.51.100.1, 198.51.100.2", 3)).isEqualTo(2);
            assertThat(taken(proxied, "198.51.100.3", 3)).isEqualTo(1);
        }
    }

    @Test
    void without_a_proxy_a_claimed_address_buys_nothing() {
        var limits = new Limits(new Rate(2, Duration.ofHours(1)), new Rate(5, Duration.ofHours(1)));
        try (var direct = Front.behindProxies(0, limits)) {
            assertThat(taken(direct, "198.51.100.1", 2)).isEqualTo(2);
            assertThat(taken(direct, "198.51.100.2", 2)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "GET"})
    void a_client_is_never_read_changed_or_removed_from_outside(String method) {
        var client = front.register(Front.LOOPBACK_CALLBACK);

        assertThat(front.call(method, "/register/" + client, SOUND).status()).isEqualTo(404);
    }

    private Exchange register(String body) {
        return front.call("POST", "/register", body, "Content-Type: application/json");
    }

    private static int taken(Front front, String forwardedFor, int attempts) {
        return (int) IntStream.range(0, attempts)
                .filter(attempt -> front.call("POST", "/register", SOUND, "X-Forwarded-For: " + forwardedFor)
                                .status()
                        == 201)
                .count();
    }
}
