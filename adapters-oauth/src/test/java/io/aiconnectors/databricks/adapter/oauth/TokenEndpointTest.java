package io.aiconnectors.databricks.adapter.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.oauth.support.Exchange;
import io.aiconnectors.databricks.adapter.oauth.support.Form;
import io.aiconnectors.databricks.adapter.oauth.support.Front;
import io.aiconnectors.databricks.contract.SignInSamples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `/token` and `/revoke`.
final class TokenEndpointTest {
    private static final String SECRET = SignInSamples.secret("client").reveal();

    private final Front front = Front.start();

    @AfterEach
    void stop() {
        front.close();
    }

    @Test
    void a_code_becomes_tokens_that_nobody_may_keep() {
        var answer = token(redemption());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Pragma")).isEqualTo("no-cache");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.json().path("access_token").asText()).startsWith("dbxa_");
        assertThat(answer.json().path("refresh_token").asText()).startsWith("dbxr_");
        assertThat(answer.json().path("token_type").asText()).isEqualTo("Bearer");
        assertThat(answer.json().path("expires_in").isIntegralNumber()).isTrue();
        assertThat(answer.json().path("expires_in").asLong()).isEqualTo(3_600);
        assertThat(answer.json().path("scope").asText()).isEqualTo("access_as_user offline_access");
        assertThat(answer.json().size()).isEqualTo(5);
    }

    @Test
    void a_refresh_token_becomes_the_next_ones() {
        var first = token(redemption()).json();
        front.clock.move(Duration.ofMinutes(5));

        var next = token(refresh(first.path("refresh_token").asText()));

        assertThat(next.status()).isEqualTo(200);
        assertThat(next.json().path("refresh_token").asText())
                .startsWith("dbxr_")
                .isNotEqualTo(first.path("refresh_token").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type, invalid_request, 400",
        "client_id, invalid_client, 401",
        "code, invalid_request, 400",
        "code_verifier, invalid_request, 400",
    })
    void nothing_may_be_missing_or_doubled(String name, String error, int status) {
        var form = redemption();

        assertRefused(token(form.without(name)), status, error);
        assertThat(token(form.and(name, form.get(name))).json().path("error").asText())
                .isIn("invalid_request", "invalid_client");
        assertThat(token(form).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type, password, unsupported_grant_type",
        "code, dbxc_unknown, invalid_grant",
        "redirect_uri, https://claude.ai/other, invalid_grant",
        "code_verifier, wrong-verifier-of-the-client-in-43-characters, invalid_grant",
        "resource, https://other.example/mcp, invalid_target",
    })
    void nothing_may_be_wrong(String name, String value, String error) {
        assertRefused(token(redemption().with(name, value)), 400, error);
    }

    @Test
    void a_code_is_good_once_and_for_a_minute() {
        var form = redemption();
        var late = redemption();
        token(form);
        assertRefused(token(form), 400, "invalid_grant");

        front.clock.move(Duration.ofMinutes(1));

        assertRefused(token(late), 400, "invalid_grant");
    }

    @Test
    void a_code_of_another_client_is_none() {
        var other = front.register(Front.CLAUDE_CALLBACK);

        assertRefused(token(redemption().with("client_id", other)), 400, "invalid_grant");
    }

    @Test
    void an_unknown_client_is_told_to_register_and_no_browser_asks_for_a_password() {
        var answer = token(redemption().with("client_id", "dbxd_unknown"));

        assertRefused(answer, 401, "invalid_client");
        assertThat(answer.header("WWW-Authenticate")).isEmpty();
    }

    @Test
    void a_configured_client_proves_itself_in_the_header_or_in_the_form() {
        assertThat(front.call("POST", "/token", ofConfigured().toString(), basic("configured", SECRET))
                        .status())
                .isEqualTo(200);
        assertThat(token(ofConfigured().and("client_id", "configured").and("client_secret", SECRET))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void one_that_does_not_is_refused_in_the_manner_it_tried() {
        var inHeader = front.call("POST", "/token", ofConfigured().toString(), basic("configured", "wrong"));
        var inForm = token(ofConfigured().and("client_id", "configured").and("client_secret", "wrong"));
        var notAtAll = token(ofConfigured().and("client_id", "configured"));
        var otherwise = front.call("POST", "/token", ofConfigured().toString(), "Authorization: Bearer dbxa_x");

        assertRefused(inHeader, 401, "invalid_client");
        assertThat(inHeader.header("WWW-Authenticate")).isEqualTo("Basic realm=\"connector\", charset=\"UTF-8\"");
        assertThat(inHeader.header("Access-Control-Expose-Headers")).contains("WWW-Authenticate");
        assertRefused(inForm, 401, "invalid_client");
        assertThat(inForm.header("WWW-Authenticate")).isEmpty();
        assertRefused(notAtAll, 401, "invalid_client");
        assertRefused(otherwise, 401, "invalid_client");
        assertThat(otherwise.header("WWW-Authenticate")).startsWith("Basic ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/token", "/revoke"})
    void only_a_form_is_read_and_only_so_much_of_it(String path) {
        var json = front.call("POST", path, "{\"grant_type\":\"authorization_code\"}");
        var large = front.call("POST", path, "x=" + "a".repeat(16 * 1_024));
        var undecodable = front.call("POST", path, "client_id=%zz");
        var inAddress = front.call("POST", path + "?client_secret=s", "grant_type=refresh_token");

        assertRefused(json, 415, "invalid_request");
        assertRefused(large, 413, "invalid_request");
        assertRefused(undecodable, 400, "invalid_request");
        assertRefused(inAddress, 400, "invalid_request");
        assertRefused(front.call("POST", path, "x=1", "Content-Type: text/plain"), 415, "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/token", "/revoke"})
    void an_empty_form_is_answered(String path) {
        assertRefused(front.call("POST", path, ""), 401, "invalid_client");
    }

    @Test
    void a_store_that_does_not_answer_uses_nothing_up() {
        var form = redemption();
        front.down.set(true);

        var answer = token(form);

        assertRefused(answer, 503, "temporarily_unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        front.down.set(false);
        assertThat(token(form).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_token", "refresh_token"})
    void either_token_revokes_the_grant(String kind) {
        var tokens = token(redemption()).json();

        var answer = revoke(tokens.path(kind).asText());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertRefused(token(refresh(tokens.path("refresh_token").asText())), 400, "invalid_grant");
    }

    @Test
    void revoking_what_does_not_exist_is_done_already() {
        assertThat(revoke("dbxa_unknown").status()).isEqualTo(200);
        assertThat(revoke("anything").status()).isEqualTo(200);
    }

    @Test
    void revoking_takes_a_known_client_and_a_token() {
        assertRefused(
                front.call("POST", "/revoke", Form.empty().and("token", "x").toString()), 401, "invalid_client");
        assertRefused(
                front.call(
                        "POST",
                        "/revoke",
                        Form.empty().and("client_id", Front.CLAUDE).toString()),
                400,
                "invalid_request");
    }

    @Test
    void revoking_is_not_done_while_the_store_does_not_answer() {
        front.down.set(true);

        assertRefused(revoke("dbxa_" + "a".repeat(43)), 503, "temporarily_unavailable");
    }

    private Form redemption() {
        return Front.redemption(Front.CLAUDE, Front.CLAUDE_CALLBACK, front.code(front.browser(), Front.request()));
    }

    private Form ofConfigured() {
        var code = front.code(front.browser(), Front.request("configured", Front.CLAUDE_CALLBACK));
        return Front.redemption("configured", Front.CLAUDE_CALLBACK, code).without("client_id");
    }

    private static Form refresh(String token) {
        return Form.empty()
                .and("grant_type", "refresh_token")
                .and("client_id", Front.CLAUDE)
                .and("refresh_token", token);
    }

    private Exchange token(Form form) {
        return front.call("POST", "/token", form.toString());
    }

    private Exchange revoke(String token) {
        return front.call(
                "POST",
                "/revoke",
                Form.empty().and("client_id", Front.CLAUDE).and("token", token).toString());
    }

    private static String basic(String id, String secret) {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(Exchange answer, int status, String error) {
        assertThat(answer.json().path("error").asText()).isEqualTo(error);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.json().path("error_description").asText()).matches("[ -~]+");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }
}
