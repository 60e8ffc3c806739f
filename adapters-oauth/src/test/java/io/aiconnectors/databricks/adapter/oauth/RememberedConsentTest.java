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

final class RememberedConsentTest {
    private static final String APPROVED = "__Host-connector-approved";
    private static final String BY_THEMSELVES = "Sec-Fetch-Site: none";

    private final Front front = Front.start();
    private final Browser browser = front.browser();

    @AfterEach
    void stop() {
        front.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "same-origin", "same-site"})
    void whoever_came_by_themselves_is_not_asked_again(String fetchSite) {
        remember(Front.request());

        var answer = browser.get("/authorize?" + Front.request(), "Sec-Fetch-Site: " + fetchSite);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).startsWith("https://login.example/authorize?state=");
        assertThat(answer.header("Set-Cookie")).startsWith("__Host-connector-signin=");
        assertThat(browser.get("/auth/callback?code=entra-code&state=" + answer.answer("state"))
                        .answer("code"))
                .startsWith("dbxc_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sec-Fetch-Site: cross-site", "Sec-Fetch-Site:", "Sec-Fetch-Site: whatever"})
    void whoever_was_led_here_is_asked(String header) {
        remember(Front.request());

        assertAsks(browser.get("/authorize?" + Front.request(), header));
    }

    @Test
    void it_is_remembered_only_if_the_person_says_so() {
        var form = front.consentForm(browser, front.consentPage(browser, Front.request()));

        browser.post("/consent", form.and("decision", "approve"));

        assertThat(browser.cookies).doesNotContainKey(APPROVED);
        assertAsks(browser.get("/authorize?" + Front.request(), BY_THEMSELVES));
    }

    @Test
    void a_no_is_not_remembered() {
        var form = front.consentForm(browser, front.consentPage(browser, Front.request()));

        browser.post("/consent", form.and("remember", "yes").and("decision", "decline"));

        assertThat(browser.cookies).doesNotContainKey(APPROVED);
    }

    @Test
    void the_cookie_is_not_sent_from_elsewhere_and_lasts_a_month() {
        var answer = remember(Front.request());

        assertThat(answer.all("Set-Cookie"))
                .hasSize(2)
                .anyMatch(cookie -> cookie.matches(
                        APPROVED + "=v1\\.k1\\.\\S+; Path=/; Max-Age=2592000; HttpOnly; SameSite=Strict; Secure"));
    }

    @Test
    void another_browser_is_asked() {
        remember(Front.request());

        assertAsks(front.browser().get("/authorize?" + Front.request(), BY_THEMSELVES));
    }

    @Test
    void another_client_is_asked_about() {
        remember(Front.request());
        var other = front.register(Front.CLAUDE_CALLBACK);

        assertAsks(browser.get("/authorize?" + Front.request(other, Front.CLAUDE_CALLBACK), BY_THEMSELVES));
    }

    @Test
    void more_scopes_are_asked_about() {
        remember(Front.request().with("scope", "access_as_user"));

        assertAsks(browser.get("/authorize?" + Front.request(), BY_THEMSELVES));
    }

    @Test
    void a_changed_document_is_asked_about() {
        remember(Front.request());
        front.document = "second";

        assertAsks(browser.get("/authorize?" + Front.request(), BY_THEMSELVES));
    }

    @Test
    void after_a_month_the_person_is_asked() {
        remember(Front.request());
        front.clock.move(Duration.ofDays(30));

        assertAsks(browser.get("/authorize?" + Front.request(), BY_THEMSELVES));
    }

    @Test
    void a_forged_cookie_is_asked_about() {
        remember(Front.request());
        browser.cookies.computeIfPresent(APPROVED, (name, value) -> value.replace(":1", ":2"));

        assertAsks(browser.get("/authorize?" + Front.request(), BY_THEMSELVES));
    }

    @Test
    void a_program_on_a_computer_is_never_remembered_even_if_the_form_says_so() {
        var client = front.register(Front.LOOPBACK_CALLBACK);
        var request = Front.request(client, Front.LOOPBACK_CALLBACK);

        remember(request);

        assertThat(browser.cookies).doesNotContainKey(APPROVED);
        assertAsks(browser.get("/authorize?" + request, BY_THEMSELVES));
    }

    private Exchange remember(Form request) {
        var form = front.consentForm(browser, front.consentPage(browser, request));
        return browser.post("/consent", form.and("remember", "yes").and("decision", "approve"));
    }

    private static void assertAsks(Exchange answer) {
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).startsWith("https://connector.example/consent?txn=");
    }
}
