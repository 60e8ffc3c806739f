package io.aiconnectors.databricks.sandbox.entra;

import static io.aiconnectors.databricks.sandbox.entra.TenantUnderTest.DATABRICKS_DEFAULT;
import static io.aiconnectors.databricks.sandbox.entra.TenantUnderTest.REDIRECT;
import static io.aiconnectors.databricks.sandbox.entra.TenantUnderTest.claimsOf;
import static io.aiconnectors.databricks.sandbox.entra.TenantUnderTest.headerOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.entra.directory.Resource;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeAndRefreshTest {
    private final TenantUnderTest entra = new TenantUnderTest();

    @AfterEach
    void stop() {
        entra.close();
    }

    @Test
    void a_code_becomes_a_version_2_token_for_the_connector() throws IOException {
        var json = entra.granted(entra.redemption(entra.codeOf("ada")));
        assertThat(json.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(json.path("scope").asText()).isEqualTo("api://" + entra.tenant.clientId() + "/access_as_user");
        assertThat(json.path("expires_in").asLong()).isEqualTo(4500);
        assertThat(json.path("ext_expires_in").asLong()).isEqualTo(4500);
        assertThat(json.path("refresh_token").asText()).isNotBlank();
        assertThat(json.has("client_info")).isFalse();
        var claims = claimsOf(json.path("access_token").asText());
        long now = entra.clock.instant().getEpochSecond();
        assertThat(claims.path("aud").asText()).isEqualTo(entra.tenant.clientId());
        assertThat(claims.path("iss").asText()).isEqualTo(entra.tenant.authority() + "/v2.0");
        assertThat(claims.path("iat").asLong()).isEqualTo(now);
        assertThat(claims.path("nbf").asLong()).isEqualTo(now);
        assertThat(claims.path("exp").asLong()).isEqualTo(now + 4500);
        assertThat(claims.path("azp").asText()).isEqualTo(entra.tenant.clientId());
        assertThat(claims.path("azpacr").asText()).isEqualTo("1");
        assertThat(claims.path("name").asText()).isEqualTo("Ada Analyst");
        assertThat(claims.path("oid").asText()).isEqualTo(Personas.ADA.oid());
        assertThat(claims.path("preferred_username").asText()).isEqualTo("ada@contoso.example");
        assertThat(claims.path("scp").asText()).isEqualTo("access_as_user");
        assertThat(claims.path("tid").asText()).isEqualTo(entra.tenant.tenantId());
        assertThat(claims.path("ver").asText()).isEqualTo("2.0");
        assertThat(claims.path("groups")).hasSize(2);
        assertThat(claims.path("sub").asText()).isNotBlank().isNotEqualTo(Personas.ADA.oid());
        assertThat(claims.path("uti").asText()).isNotBlank();
        assertThat(claims.has("idtyp")).isFalse();
        var header = headerOf(json.path("access_token").asText());
        assertThat(header.path("alg").asText()).isEqualTo("RS256");
        assertThat(header.path("typ").asText()).isEqualTo("JWT");
        var idToken = claimsOf(json.path("id_token").asText());
        assertThat(idToken.path("aud").asText()).isEqualTo(entra.tenant.clientId());
        assertThat(idToken.path("nonce").asText()).isEqualTo("n-1");
    }

    @Test
    void tokens_other_than_the_access_token_come_only_when_asked_for() throws IOException {
        var form = entra.redemption(entra.codeOf("ada"));
        form.put("scope", "api://" + entra.tenant.clientId() + "/access_as_user");
        var json = entra.granted(form);
        assertThat(json.has("refresh_token")).isFalse();
        assertThat(json.has("id_token")).isFalse();
    }

    @Test
    void a_code_is_redeemed_once_even_by_many_at_the_same_time() throws Exception {
        var form = entra.redemption(entra.codeOf("ada"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = Stream.generate(
                            () -> (Callable<Integer>) () -> entra.token(form).statusCode())
                    .limit(8)
                    .toList();
            var statuses = threads.invokeAll(tries).stream()
                    .map(done -> done.resultNow())
                    .toList();
            assertThat(statuses).hasSize(8).containsOnlyOnce(200);
        }
        entra.refused(form, 400, "invalid_grant", 54005);
    }

    @Test
    void a_code_expires_after_ten_minutes() throws IOException {
        var form = entra.redemption(entra.codeOf("ada"));
        entra.clock.pass(Duration.ofMinutes(10));
        entra.refused(form, 400, "invalid_grant", 70008);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            code,          -,                                                      invalid_request,  900144
            code,          invented,                                               invalid_grant,    70000
            redirect_uri,  -,                                                      invalid_request,  900144
            redirect_uri,  http://127.0.0.1:8080/auth/callback?tab=1,              invalid_grant,    500112
            code_verifier, -,                                                      invalid_grant,    501481
            code_verifier, aBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk,            invalid_grant,    501481
            code_verifier, short,                                                  invalid_grant,    501481
            scope,         -,                                                      invalid_request,  28003
            scope,         openid offline_access,                                  invalid_request,  28003
            scope,         2ff814a6-3304-4ab8-85cb-cd0e6f879c1d/user_impersonation, invalid_scope,   70011
            resource,      https://mcp.example,                                    invalid_target,   9010010
            """)
    void a_wrong_redemption_is_refused(String name, @Nullable String value, String error, int code) throws IOException {
        var form = entra.redemption(entra.codeOf("ada"));
        if (value == null) {
            form.remove(name);
        } else {
            form.put(name, value);
        }
        entra.refused(form, 400, error, code);
    }

    @Test
    void a_wrong_verifier_uses_the_code_up() throws IOException {
        var form = entra.redemption(entra.codeOf("ada"));
        form.put("code_verifier", "x".repeat(43));
        entra.refused(form, 400, "invalid_grant", 501481);
        entra.refused(entra.redemption(form.getOrDefault("code", "")), 400, "invalid_grant", 54005);
    }

    @Test
    void without_a_challenge_there_must_be_no_verifier() throws IOException {
        var parameters = entra.authorization();
        parameters.remove("code_challenge");
        parameters.remove("code_challenge_method");
        entra.refused(entra.redemption(entra.codeOf("ada", parameters)), 400, "invalid_grant", 501481);
        var form = entra.redemption(entra.codeOf("ada", parameters));
        form.remove("code_verifier");
        entra.granted(form);
    }

    @Test
    void a_refresh_replaces_the_refresh_token() throws IOException {
        var first = refreshTokenOf("ada");
        entra.clock.pass(Duration.ofHours(2));
        var json = entra.granted(entra.refresh(first));
        var second = json.path("refresh_token").asText();
        assertThat(second).isNotEqualTo(first);
        assertThat(claimsOf(json.path("access_token").asText()).path("oid").asText())
                .isEqualTo(Personas.ADA.oid());
        entra.refused(entra.refresh(first), 400, "invalid_grant", 70000);
        entra.granted(entra.refresh(second));
    }

    @Test
    void a_refresh_without_a_scope_for_a_resource_is_refused_and_costs_nothing() throws IOException {
        var token = refreshTokenOf("ada");
        var form = entra.refresh(token);
        form.remove("scope");
        entra.refused(form, 400, "invalid_request", 90009);
        form.put("scope", "openid profile");
        entra.refused(form, 400, "invalid_request", 90009);
        entra.granted(entra.refresh(token));
    }

    @Test
    void a_refresh_token_lives_ninety_days() throws IOException {
        var token = refreshTokenOf("ada");
        entra.clock.pass(Duration.ofDays(90));
        entra.refused(entra.refresh(token), 400, "invalid_grant", 700082);
    }

    @Test
    void an_invented_or_missing_refresh_token_is_refused() throws IOException {
        entra.refused(entra.refresh("invented"), 400, "invalid_grant", 70000);
        entra.refused(entra.refresh(""), 400, "invalid_request", 900144);
    }

    @Test
    void a_refresh_token_serves_every_resource_as_in_entra() throws IOException {
        var form = entra.refresh(refreshTokenOf("ada"));
        form.put("scope", DATABRICKS_DEFAULT);
        assertThat(claimsOf(entra.granted(form).path("access_token").asText())
                        .path("aud")
                        .asText())
                .isEqualTo(Resource.DATABRICKS_APP_ID);
    }

    @Test
    void the_redirect_uri_of_another_code_does_not_help() throws IOException {
        var parameters = entra.authorization();
        parameters.put("redirect_uri", REDIRECT + "?tab=1");
        entra.refused(entra.redemption(entra.codeOf("ada", parameters)), 400, "invalid_grant", 500112);
    }

    private String refreshTokenOf(String persona) throws IOException {
        return entra.granted(entra.redemption(entra.codeOf(persona)))
                .path("refresh_token")
                .asText();
    }
}
