package io.aiconnectors.databricks.adapter.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.oauth.limit.Limits;
import io.aiconnectors.databricks.adapter.oauth.limit.Limits.Rate;
import io.aiconnectors.databricks.adapter.oauth.support.Form;
import io.aiconnectors.databricks.adapter.oauth.support.Front;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AuthorizeEndpointTest {
    private static final Front FRONT = Front.start();

    @AfterAll
    static void stop() {
        FRONT.close();
    }

    @Test
    void a_person_is_asked_before_entra_is_reached() {
        var answer = FRONT.browser().get("/authorize?" + Front.request());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).matches("https://connector\\.example/consent\\?txn=[A-Za-z0-9_-]{43}");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.all("Set-Cookie")).isEmpty();
    }

    @Test
    void a_request_may_come_as_a_form() {
        var answer = FRONT.browser().post("/authorize", Front.request(), "Sec-Fetch-Site: cross-site");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).startsWith("https://connector.example/consent?txn=");
    }

    @Test
    void a_form_that_is_none_is_malformed() {
        var answer = FRONT.browser().post("/authorize", Front.request(), "Content-Type: text/plain");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().texts("//dd")).contains("malformed_request");
    }

    @Test
    void of_a_flood_of_sign_ins_from_one_place_a_few_are_taken_and_people_are_told_to_wait() {
        var limits = new Limits(new Rate(3, Duration.ofSeconds(90)), new Rate(4, Duration.ofHours(1)));
        try (var front = Front.taking(limits, 1)) {
            assertThat(begun(front, "198.51.100.1", 10)).isEqualTo(3);
            assertThat(front.browser()
                            .post("/authorize", Front.request(), "X-Forwarded-For: 198.51.100.1")
                            .status())
                    .isEqualTo(429);

            var page = front.browser().get("/authorize?" + Front.request(), "X-Forwarded-For: 198.51.100.1");
            assertThat(page.header("Retry-After")).isEqualTo("90");
            assertThat(page.page().text("//h1")).isEqualTo("Too many people are connecting just now");
            assertThat(page.page().texts("//dd")).contains("too_many_sign_ins");
            assertThat(front.call("GET", "/authorize", "", "Accept: */*", "X-Forwarded-For: 198.51.100.1")
                            .json()
                            .path("error")
                            .asText())
                    .isEqualTo("temporarily_unavailable");
            assertThat(begun(front, "198.51.100.2", 10)).as("in all").isEqualTo(1);
            front.clock.move(Duration.ofHours(1));
            assertThat(begun(front, "198.51.100.1", 1)).isEqualTo(1);
        }
    }

    private static int begun(Front front, String from, int attempts) {
        return (int) IntStream.range(0, attempts)
                .filter(attempt -> front.browser()
                                .get("/authorize?" + Front.request(), "X-Forwarded-For: " + from)
                                .status()
                        == 303)
                .count();
    }

    @ParameterizedTest
    @CsvSource({
        "client_id, malformed_request: client_id",
        "redirect_uri, malformed_request: redirect_uri",
    })
    void without_client_or_redirect_nobody_is_sent_anywhere(String missing, String told) {
        assertStaysHere(Front.request().without(missing), told);
        assertStaysHere(Front.request().with(missing, ""), told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_id", "redirect_uri"})
    void doubled_or_oversized_they_send_nobody_anywhere(String name) {
        assertStaysHere(Front.request().and(name, Front.request().get(name)), "malformed_request: " + name);
        assertStaysHere(
                Front.request().with(name, "https://claude.ai/" + "a".repeat(5_000)), "malformed_request: " + name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/cb",
                "https://claude.ai/api/mcp/auth_callback/",
                "https://claude.ai/api/mcp/auth_callback?x=1",
                "https://claude.ai@evil.example/api/mcp/auth_callback",
                "https://claude.ai/api/mcp/../mcp/auth_callback",
                "javascript:alert(1)",
                "//evil.example"
            })
    void a_foreign_redirect_sends_nobody_anywhere(String redirect) {
        assertStaysHere(Front.request().with("redirect_uri", redirect), "redirect_mismatch");
    }

    @Test
    void an_unknown_client_is_a_page_for_people_and_a_way_on_for_programs() {
        var request = Front.request("dbxd_unknown", Front.CLAUDE_CALLBACK);

        assertStaysHere(request, "unknown_client");
        var json = FRONT.call("GET", "/authorize?" + request, "", "Accept: application/json");
        assertThat(json.status()).isEqualTo(400);
        assertThat(json.json().path("error").asText()).isEqualTo("invalid_client");
        assertThat(json.json().path("registration_endpoint").asText()).isEqualTo("https://connector.example/register");
    }

    @ParameterizedTest
    @CsvSource({
        "response_type, token, unsupported_response_type",
        "response_type, '', invalid_request",
        "code_challenge, '', invalid_request",
        "code_challenge, short, invalid_request",
        "code_challenge_method, '', invalid_request",
        "code_challenge_method, plain, invalid_request",
        "resource, https://other.example/mcp, invalid_target",
        "scope, admin, invalid_scope",
    })
    void whatever_else_is_wrong_the_client_is_told_with_our_name(String name, String value, String error) {
        var answer = FRONT.browser().get("/authorize?" + Front.request().with(name, value));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).startsWith(Front.CLAUDE_CALLBACK + "?error=" + error + "&");
        assertThat(answer.answer("state")).isEqualTo("state of the client");
        assertThat(answer.answer("iss")).isEqualTo(Front.ISSUER);
        assertThat(answer.answer("error_description")).matches("[ -~]+");
        assertThat(answer.all("Set-Cookie")).isEmpty();
    }

    @Test
    void an_address_that_is_too_long_or_cannot_be_decoded_is_malformed() {
        assertStaysHere(Front.request().and("x", "a".repeat(16_500)), "malformed_request");
        var answer = FRONT.browser().get("/authorize?client_id=%zz");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().texts("//dd")).contains("malformed_request");
    }

    @Test
    void a_body_that_is_too_large_is_malformed() {
        var answer = FRONT.browser().post("/authorize", Front.request().and("x", "a".repeat(16_500)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().texts("//dd")).contains("malformed_request");
    }

    @Test
    void a_store_that_does_not_answer_is_told_as_one() {
        try (var front = Front.start()) {
            front.down.set(true);

            var answer = front.browser().get("/authorize?" + Front.request());

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.page().texts("//dd")).contains("store_unavailable");
        }
    }

    private static void assertStaysHere(Form request, String told) {
        var answer = FRONT.browser().get("/authorize?" + request);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.location()).isEmpty();
        assertThat(answer.page().all("//a")).isEmpty();
        assertThat(answer.page().texts("//dd").getFirst()).isEqualTo(told);
    }
}
