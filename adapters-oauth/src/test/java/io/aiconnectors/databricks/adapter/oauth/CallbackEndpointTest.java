package io.aiconnectors.databricks.adapter.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.oauth.support.Browser;
import io.aiconnectors.databricks.adapter.oauth.support.Exchange;
import io.aiconnectors.databricks.adapter.oauth.support.Front;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.signin.ClaimsChallenge;
import io.aiconnectors.databricks.domain.signin.SignInResult;
import io.aiconnectors.databricks.domain.upstream.Fault;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CallbackEndpointTest {
    private final Front front = Front.start();
    private final Browser browser = front.browser();

    @AfterEach
    void stop() {
        front.close();
    }

    @Test
    void whoever_signed_in_goes_back_to_the_client_with_a_code() {
        var answer = browser.get(callback(front.leave(browser, Front.request())));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).startsWith(Front.CLAUDE_CALLBACK + "?code=dbxc_");
        assertThat(answer.answer("state")).isEqualTo("state of the client");
        assertThat(answer.answer("iss")).isEqualTo(Front.ISSUER);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void another_browser_cannot_bring_the_answer() {
        var state = front.leave(browser, Front.request());
        var victim = front.browser();
        front.leave(victim, Front.request());

        assertProblem(victim.get(callback(state)), 403, "other_browser");
        assertProblem(browser.get(callback(state)), 400, "expired_or_used");
    }

    @Test
    void without_the_cookie_nobody_brings_it() {
        var state = front.leave(browser, Front.request());
        browser.cookies.clear();

        assertProblem(browser.get(callback(state)), 403, "other_browser");
    }

    @Test
    void it_is_brought_once() {
        var state = front.leave(browser, Front.request());
        browser.get(callback(state));

        assertProblem(browser.get(callback(state)), 400, "expired_or_used");
    }

    @Test
    void it_is_brought_within_ten_minutes() {
        var state = front.leave(browser, Front.request());
        front.clock.move(Duration.ofMinutes(10));

        assertProblem(browser.get(callback(state)), 400, "expired_or_used");
    }

    @Test
    void two_tabs_can_be_on_their_way_at_once() {
        var first = front.leave(browser, Front.request());
        var second = front.leave(browser, Front.request());

        assertThat(browser.get(callback(first)).answer("code")).startsWith("dbxc_");
        assertThat(browser.get(callback(second)).answer("code")).startsWith("dbxc_");
    }

    @Test
    void the_transaction_of_the_page_is_no_state() {
        var form = front.consentForm(browser, front.consentPage(browser, Front.request()));

        assertProblem(browser.get(callback(form.get("txn"))), 400, "expired_or_used");
    }

    @ParameterizedTest
    @CsvSource({
        "'', state",
        "?code=abc, state",
        "?code=abc&state=, state",
        "?code=abc&state=a&state=b, state",
        "?code=abc&code=def&state=a, code",
    })
    void what_entra_would_not_send_is_malformed(String query, String parameter) {
        assertProblem(browser.get("/auth/callback" + query), 400, "malformed_request: " + parameter);
    }

    @Test
    void what_is_too_long_is_malformed() {
        assertProblem(browser.get("/auth/callback?state=" + "a".repeat(16_500)), 400, "malformed_request");
    }

    @Test
    void a_challenge_sends_the_same_browser_back_to_entra_with_it() {
        front.entra.probed = new SignInResult.Challenged(new ClaimsChallenge(Secret.of("{\"access_token\":{}}")));
        var state = front.leave(browser, Front.request());

        var answer = browser.get(callback(state));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.answer("claims")).isEqualTo("{\"access_token\":{}}");
        assertThat(answer.answer("state")).isNotEqualTo(state);
        front.entra.probed = front.entra.redeemed;
        assertThat(browser.get(callback(answer.answer("state"))).answer("code")).startsWith("dbxc_");
    }

    @ParameterizedTest
    @CsvSource({
        "CONSENT_REQUIRED, 403, consent_missing, access_denied",
        "IDENTITY_REFUSED, 403, account_refused, access_denied",
        "IDENTITY_MISCONFIGURED, 500, misconfigured, server_error",
        "IDENTITY_UNAVAILABLE, 503, entra_unavailable, temporarily_unavailable",
    })
    void what_stands_in_the_way_is_told_to_the_person_who_can_take_it_to_the_client(
            Fault.Kind kind, int status, String code, String error) {
        front.entra.probed = new SignInResult.Failed(Fault.of(kind));

        var answer = browser.get(callback(front.leave(browser, Front.request())));

        assertProblem(answer, status, code);
        assertThat(answer.header("Retry-After")).isEqualTo(status == 503 ? "5" : "");
        assertThat(answer.page().all("//a").getFirst().getAttribute("href"))
                .startsWith(Front.CLAUDE_CALLBACK + "?error=" + error + "&")
                .endsWith("&state=state%20of%20the%20client&iss=https%3A%2F%2Fconnector.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"server_error", "consent_required", "invalid_client", "<script>"})
    void entras_own_words_are_not_repeated(String error) {
        var state = front.leave(browser, Front.request());

        var answer = browser.get("/auth/callback?state=" + state + "&error=" + error.replace("<", "%3C")
                + "&error_description=AADSTS50105%3A+your+administrator&error_uri=https%3A%2F%2Fevil.example");

        assertThat(answer.page().text("//h1")).isNotBlank();
        assertThat(answer.body()).doesNotContain("AADSTS", "evil.example", "<script");
    }

    @Test
    void a_person_who_cancels_at_entra_goes_back_to_the_client() {
        var state = front.leave(browser, Front.request());

        var answer = browser.get("/auth/callback?error=access_denied&state=" + state);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).startsWith(Front.CLAUDE_CALLBACK + "?error=access_denied&");
    }

    private static String callback(String state) {
        return "/auth/callback?code=entra-code&session_state=x&state=" + state;
    }

    private static void assertProblem(Exchange answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.location()).isEmpty();
        assertThat(answer.page().texts("//dd").getFirst()).isEqualTo(code);
    }
}
