package io.aiconnectors.databricks.sandbox.entra;

import static io.aiconnectors.databricks.sandbox.entra.TenantUnderTest.REDIRECT;
import static io.aiconnectors.databricks.sandbox.entra.TenantUnderTest.location;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.entra.directory.Resource;
import io.aiconnectors.databricks.sandbox.http.Curl;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {
    private final TenantUnderTest entra = new TenantUnderTest();

    @AfterEach
    void stop() {
        entra.close();
    }

    @Test
    void the_page_offers_every_persona_and_cannot_be_framed_or_stored() throws IOException {
        var page = entra.authorize(entra.authorization());
        assertThat(page.statusCode()).isEqualTo(200);
        entra.tenant
                .personas()
                .forEach(persona -> assertThat(page.body()).contains("value=\"" + persona.shortName() + "\""));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void the_page_escapes_what_it_was_given() throws IOException {
        var parameters = entra.authorization();
        parameters.put("state", "\"><script>alert(1)</script>");
        assertThat(entra.authorize(parameters).body())
                .doesNotContain("<script>")
                .contains("&quot;&gt;&lt;script&gt;");
    }

    @Test
    void picking_a_persona_redirects_by_303_with_code_and_state() throws IOException {
        var answer = entra.pick("ada", entra.authorization());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).startsWith(REDIRECT + "?code=");
        assertThat(location(answer)).containsEntry("state", "s t&te").containsKey("session_state");
    }

    @Test
    void a_registered_redirect_uri_with_a_query_keeps_it() throws IOException {
        var parameters = entra.authorization();
        parameters.put("redirect_uri", REDIRECT + "?tab=1");
        assertThat(entra.pick("ada", parameters)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .startsWith(REDIRECT + "?tab=1&code=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/auth/callback/",
                "http://127.0.0.1:8080/auth/callback?x=1",
                "http://127.0.0.1:8080/auth/../auth/callback",
                "http://127.0.0.1:8080/AUTH/callback",
                "http://localhost:8080/auth/callback",
                "http://127.0.0.1:8081/auth/callback",
                "https://evil.example/cb",
                ""
            })
    void a_redirect_uri_that_is_not_registered_to_the_letter_never_gets_a_redirect(String uri) throws IOException {
        var parameters = entra.authorization();
        parameters.put("redirect_uri", uri);
        for (var refused : List.of(entra.authorize(parameters), entra.pick("ada", parameters))) {
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.headers().firstValue("Location")).isEmpty();
            assertThat(refused.body()).contains("AADSTS50011");
        }
    }

    @Test
    void an_unknown_application_is_told_on_a_page() throws IOException {
        var parameters = entra.authorization();
        parameters.put("client_id", "00000000-0000-0000-0000-000000000000");
        var answer = entra.authorize(parameters);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("AADSTS700016");
        parameters.remove("client_id");
        assertThat(entra.authorize(parameters).body()).contains("AADSTS900144");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            response_type,          token,              unsupported_response_type, 700051
            response_type,          -,                  unsupported_response_type, 700051
            response_mode,          fragment,           invalid_request,           90023
            prompt,                 create,             invalid_request,           90023
            scope,                  -,                  invalid_request,           900144
            scope,                  openid,             invalid_request,           900144
            scope,                  User.Read openid,   invalid_resource,          500011
            code_challenge_method,  plain,              invalid_request,           501491
            code_challenge_method,  -,                  invalid_request,           501491
            code_challenge,         short,              invalid_request,           501491
            code_challenge,         -,                  invalid_request,           501491
            resource,               https://mcp.example, invalid_target,           9010010
            """)
    void other_errors_go_back_to_the_application(String name, @Nullable String value, String error, int code)
            throws IOException {
        var parameters = entra.authorization();
        if (value == null) {
            parameters.remove(name);
        } else {
            parameters.put(name, value);
        }
        var shown = entra.authorize(parameters);
        assertThat(shown.statusCode()).isEqualTo(302);
        assertThat(location(shown)).containsEntry("error", error).containsEntry("state", "s t&te");
        assertThat(location(shown).get("error_description")).startsWith("AADSTS" + code + ": ");
        var picked = entra.pick("ada", parameters);
        assertThat(picked.statusCode()).isEqualTo(303);
        assertThat(location(picked)).containsEntry("error", error).doesNotContainKey("code");
    }

    @Test
    void a_request_without_state_is_refused() throws IOException {
        var parameters = entra.authorization();
        parameters.remove("state");
        assertThat(location(entra.authorize(parameters)))
                .containsEntry("error", "invalid_request")
                .doesNotContainKey("state");
    }

    @Test
    void a_repeated_parameter_is_refused() throws IOException {
        var query = Curl.encoded(entra.authorization()) + "&scope=openid";
        var answer = entra.curl.get(entra.at("/oauth2/v2.0/authorize?" + query));
        assertThat(location(answer).get("error_description")).startsWith("AADSTS90014: ");
    }

    @Test
    void the_right_to_call_databricks_may_be_asked_for_along_the_way() throws IOException {
        var parameters = entra.authorization();
        parameters.put("scope", entra.apiScope() + " " + Resource.DATABRICKS_APP_ID + "/user_impersonation");
        assertThat(entra.authorize(parameters).statusCode()).isEqualTo(200);
        parameters.put("scope", entra.apiScope() + " " + Resource.DATABRICKS_APP_ID + "/.default");
        assertThat(location(entra.authorize(parameters)).get("error_description"))
                .startsWith("AADSTS28000: ");
    }

    @Test
    void someone_unknown_disabled_or_not_assigned_gets_a_page_and_no_code() throws IOException {
        assertThat(entra.pick("nobody", entra.authorization()).body()).contains("AADSTS50034");
        assertThat(entra.pick("dan", entra.authorization()).body()).contains("AADSTS50057");
        assertThat(entra.pick("noa", entra.authorization()).body()).contains("AADSTS50105");
    }

    @Test
    void a_second_sign_in_in_the_same_browser_is_silent() throws IOException {
        var cookie = cookie("ada", entra.authorization());
        var again = entra.authorize(entra.authorization(), "Cookie", "other=1; " + cookie);
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(entra.granted(entra.redemption(location(again).getOrDefault("code", "")))
                        .path("access_token")
                        .asText())
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "select_account", "consent"})
    void a_prompt_shows_the_page_in_spite_of_a_session(String prompt) throws IOException {
        var cookie = cookie("ada", entra.authorization());
        var parameters = entra.authorization();
        parameters.put("prompt", prompt);
        assertThat(entra.authorize(parameters, "Cookie", cookie).statusCode()).isEqualTo(200);
    }

    @Test
    void prompt_none_needs_a_session() throws IOException {
        var parameters = entra.authorization();
        parameters.put("prompt", "none");
        assertThat(location(entra.authorize(parameters))).containsEntry("error", "login_required");
        assertThat(location(entra.authorize(parameters, "Cookie", "sandbox_session=invented")))
                .containsEntry("error", "login_required");
        var cookie = cookie("ada", entra.authorization());
        assertThat(location(entra.authorize(parameters, "Cookie", cookie))).containsKey("code");
    }

    @Test
    void a_claims_challenge_is_not_met_by_a_session_without_a_second_factor() throws IOException {
        var cookie = cookie("max", entra.authorization());
        var parameters = entra.authorization();
        parameters.put("claims", "{}");
        assertThat(entra.authorize(parameters, "Cookie", cookie).statusCode()).isEqualTo(200);
        parameters.put("prompt", "none");
        assertThat(location(entra.authorize(parameters, "Cookie", cookie)))
                .containsEntry("error", "interaction_required");
    }

    private String cookie(String persona, Map<String, String> parameters) throws IOException {
        var header = entra.pick(persona, parameters)
                .headers()
                .firstValue("Set-Cookie")
                .orElse("");
        assertThat(header).contains("HttpOnly").contains("SameSite=Lax");
        return header.substring(0, header.indexOf(';'));
    }
}
