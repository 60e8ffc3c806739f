package io.aiconnectors.databricks.adapter.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.oauth.support.Browser;
import io.aiconnectors.databricks.adapter.oauth.support.Exchange;
import io.aiconnectors.databricks.adapter.oauth.support.Form;
import io.aiconnectors.databricks.adapter.oauth.support.Front;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConsentEndpointTest {
    private static final String CONSENT = "__Host-connector-consent";
    private static final String SIGN_IN = "__Host-connector-signin";

    private final Front front = Front.start();
    private final Browser browser = front.browser();

    @AfterEach
    void stop() {
        front.close();
    }

    @Test
    void the_page_asks_and_ties_itself_to_the_browser() {
        var answer = browser.get(front.consentPage(browser, Front.request()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(answer.page().text("//h1")).isEqualTo("Let claude.ai read Databricks as you?");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Set-Cookie"))
                .matches(CONSENT + "=[A-Za-z0-9_-]{43}; Path=/; Max-Age=600; HttpOnly; SameSite=Lax; Secure");
    }

    @Test
    void whoever_approves_goes_to_entra_with_a_cookie_that_was_not_there_before() {
        var form = form();
        assertThat(browser.cookies).doesNotContainKey(SIGN_IN);

        var answer = browser.post("/consent", form.and("decision", "approve"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).matches("https://login\\.example/authorize\\?state=[A-Za-z0-9_-]{43}");
        assertThat(answer.answer("state")).isNotEqualTo(form.get("txn"));
        assertThat(answer.header("Set-Cookie"))
                .matches(SIGN_IN + "=[A-Za-z0-9_-]{43}; Path=/; Max-Age=600; HttpOnly; SameSite=Lax; Secure");
        assertThat(answer.location()).doesNotContain(browser.cookies.get(SIGN_IN));
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void whoever_declines_goes_back_to_the_client() {
        var answer = browser.post("/consent", form().and("decision", "decline"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).startsWith(Front.CLAUDE_CALLBACK + "?error=access_denied&");
        assertThat(answer.answer("state")).isEqualTo("state of the client");
        assertThat(answer.answer("iss")).isEqualTo(Front.ISSUER);
        assertThat(answer.all("Set-Cookie")).isEmpty();
    }

    @Test
    void a_decision_is_taken_once() {
        var form = form().and("decision", "approve");
        browser.post("/consent", form);

        assertProblem(browser.post("/consent", form), 400, "expired_or_used");
        assertProblem(browser.get("/consent?txn=" + form.get("txn")), 400, "expired_or_used");
    }

    @Test
    void the_page_waits_for_ten_minutes() {
        var form = form().and("decision", "approve");
        front.clock.move(Duration.ofMinutes(10));

        assertProblem(browser.post("/consent", form), 400, "expired_or_used");
    }

    @Test
    void the_page_may_be_shown_twice_and_stand_in_two_tabs() {
        var page = front.consentPage(browser, Front.request());
        var first = front.consentForm(browser, page);
        var otherTab = form();
        assertThat(front.consentForm(browser, page)).isEqualTo(first);

        assertThat(browser.post("/consent", first.and("decision", "approve")).status())
                .isEqualTo(303);
        assertThat(browser.post("/consent", otherTab.and("decision", "approve")).status())
                .isEqualTo(303);
    }

    @Test
    void an_attackers_own_form_is_nothing_in_the_victims_browser() {
        var attackers = front.browser();
        var form = front.consentForm(attackers, front.consentPage(attackers, Front.request()))
                .and("decision", "approve");
        form();

        assertProblem(browser.post("/consent", form), 403, "other_browser");
        assertThat(browser.cookies).doesNotContainKey(SIGN_IN);
        assertThat(attackers.post("/consent", form).status()).isEqualTo(303);
    }

    @Test
    void a_browser_without_the_cookie_decides_nothing() {
        var form = form().and("decision", "approve");
        browser.cookies.clear();

        assertProblem(browser.post("/consent", form), 403, "other_browser");
    }

    @Test
    void a_proof_for_another_request_is_nothing_here() {
        var form = form().with("csrf", form().get("csrf")).and("decision", "approve");

        assertProblem(browser.post("/consent", form), 403, "other_browser");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://evil.example",
                "Origin: null",
                "Origin: http://connector.example",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Site: none"
            })
    void a_form_of_another_page_decides_nothing(String header) {
        var form = form().and("decision", "approve");

        assertProblem(browser.post("/consent", form, header), 403, "other_browser");
        assertThat(browser.post("/consent", form).status()).isEqualTo(303);
    }

    @Test
    void a_browser_that_says_nothing_of_where_it_comes_from_needs_the_proof_all_the_same() {
        var form = form().and("decision", "approve");

        assertProblem(
                browser.post("/consent", form.with("csrf", "guess"), "Origin:", "Sec-Fetch-Site:"),
                403,
                "other_browser");
        assertThat(browser.post("/consent", form, "Origin:", "Sec-Fetch-Site:").status())
                .isEqualTo(303);
    }

    @Test
    void every_field_has_to_come_once() {
        var form = form().and("decision", "approve");

        assertProblem(browser.post("/consent", form.without("txn")), 400, "malformed_request: txn");
        assertProblem(browser.post("/consent", form.and("txn", "x")), 400, "malformed_request: txn");
        assertProblem(browser.post("/consent", form.without("csrf")), 403, "other_browser");
        assertProblem(browser.post("/consent", form.and("csrf", "x")), 403, "other_browser");
        assertProblem(browser.post("/consent", form.without("decision")), 400, "malformed_request: decision");
        assertProblem(browser.post("/consent", form.and("decision", "decline")), 400, "malformed_request: decision");
        assertProblem(browser.post("/consent", form.with("decision", "yes")), 400, "malformed_request: decision");
        assertProblem(browser.post("/consent", form.and("x", "a".repeat(17_000))), 400, "malformed_request");
        assertProblem(browser.post("/consent", form, "Content-Type: application/json"), 400, "malformed_request");
        assertThat(browser.post("/consent", form).status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?txn=", "?txn=%20", "?txn=a&txn=b", "?other=a"})
    void a_page_for_nothing_is_malformed(String query) {
        assertProblem(browser.get("/consent" + query), 400, "malformed_request: txn");
    }

    @Test
    void an_unknown_request_is_expired() {
        assertProblem(browser.get("/consent?txn=unknown"), 400, "expired_or_used");
    }

    @Test
    void a_store_that_does_not_answer_decides_nothing() {
        var form = form().and("decision", "approve");
        front.down.set(true);

        var answer = browser.post("/consent", form);

        assertProblem(answer, 503, "store_unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        front.down.set(false);
        assertThat(browser.post("/consent", form).status()).isEqualTo(303);
    }

    @Test
    void on_plain_loopback_it_works_with_clients_that_take_no_secure_cookies() {
        try (var loopback = Front.onLoopback()) {
            var local = loopback.browser();

            var state = loopback.leave(local, Front.request());

            assertThat(local.cookies).containsKeys("connector-consent", "connector-signin");
            assertThat(local.get("/auth/callback?code=entra-code&state=" + state)
                            .answer("code"))
                    .isNotEmpty();
        }
    }

    private Form form() {
        return front.consentForm(browser, front.consentPage(browser, Front.request()));
    }

    private static void assertProblem(Exchange answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.location()).isEmpty();
        assertThat(answer.page().texts("//dd").getFirst()).isEqualTo(code);
        assertThat(answer.all("Set-Cookie")).isEmpty();
    }
}
