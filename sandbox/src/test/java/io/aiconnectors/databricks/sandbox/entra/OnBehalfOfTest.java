package io.aiconnectors.databricks.sandbox.entra;

import static io.aiconnectors.databricks.sandbox.entra.TenantUnderTest.claimsOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.entra.directory.Resource;
import io.aiconnectors.databricks.sandbox.entra.jwt.TokenWish;
import io.aiconnectors.databricks.sandbox.http.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnBehalfOfTest {
    private final TenantUnderTest entra = new TenantUnderTest();

    @AfterEach
    void stop() {
        entra.close();
    }

    @Test
    void an_assertion_becomes_a_version_1_token_for_databricks() throws IOException {
        var json = entra.granted(entra.onBehalfOf(token(Personas.ADA)));
        assertThat(json.path("scope").asText())
                .isEqualTo(
                        Resource.DATABRICKS_APP_ID + "/user_impersonation " + Resource.DATABRICKS_APP_ID + "/.default");
        assertThat(json.path("refresh_token").asText()).isNotBlank();
        assertThat(json.path("id_token").asText()).isNotBlank();
        var clientInfo = Json.read(new String(
                Base64.getUrlDecoder().decode(json.path("client_info").asText()), StandardCharsets.UTF_8));
        assertThat(clientInfo.path("uid").asText()).isEqualTo(Personas.ADA.oid());
        assertThat(clientInfo.path("utid").asText()).isEqualTo(entra.tenant.tenantId());
        var claims = claimsOf(json.path("access_token").asText());
        assertThat(claims.path("aud").asText()).isEqualTo(Resource.DATABRICKS_APP_ID);
        assertThat(claims.path("iss").asText()).isEqualTo("https://sts.windows.net/" + entra.tenant.tenantId() + "/");
        assertThat(claims.path("appid").asText()).isEqualTo(entra.tenant.clientId());
        assertThat(claims.path("upn").asText()).isEqualTo("ada@contoso.example");
        assertThat(claims.path("unique_name").asText()).isEqualTo("ada@contoso.example");
        assertThat(claims.path("oid").asText()).isEqualTo(Personas.ADA.oid());
        assertThat(claims.path("tid").asText()).isEqualTo(entra.tenant.tenantId());
        assertThat(claims.path("scp").asText()).isEqualTo("user_impersonation");
        assertThat(claims.path("ver").asText()).isEqualTo("1.0");
    }

    @Test
    void a_guest_gets_a_token_since_membership_is_the_workspaces_affair() throws IOException {
        entra.granted(entra.onBehalfOf(token(Personas.GUS)));
    }

    @Test
    void the_named_scope_serves_as_well_as_the_default() throws IOException {
        var form = entra.onBehalfOf(token(Personas.ADA));
        form.put("scope", Resource.DATABRICKS_APP_ID + "/user_impersonation");
        assertThat(entra.granted(form).path("scope").asText())
                .isEqualTo(Resource.DATABRICKS_APP_ID + "/user_impersonation");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            requested_token_use, -,                                   invalid_request,        900144
            requested_token_use, something_else,                      invalid_request,        90023
            assertion,           -,                                   invalid_request,        900144
            assertion,           not-a-jwt,                           invalid_request,        50027
            scope,               -,                                   invalid_request,        28003
            scope,               openid offline_access,               invalid_request,        28003
            scope,               2ff814a6-3304-4ab8-85cb-cd0e6f879c1d/.default api://x/y, invalid_request, 28000
            scope,               2ff814a6-3304-4ab8-85cb-cd0e6f879c1d/.default User.Read, invalid_request, 28000
            scope,               2ff814a6-3304-4ab8-85cb-cd0e6f879c1d/.default 2ff814a6-3304-4ab8-85cb-cd0e6f879c1d/user_impersonation, invalid_scope, 70011
            scope,               2ff814a6-3304-4ab8-85cb-cd0e6f879c1d/sql, invalid_scope,     70011
            scope,               https://management.azure.com/.default, invalid_resource,     500011
            resource,            2ff814a6-3304-4ab8-85cb-cd0e6f879c1d, invalid_target,        9010010
            grant_type,          -,                                   invalid_request,        900144
            grant_type,          password,                            unsupported_grant_type, 70003
            client_id,           -,                                   invalid_request,        900144
            client_id,           00000000-0000-0000-0000-000000000000, unauthorized_client,   700016
            """)
    void a_wrong_request_is_refused(String name, @Nullable String value, String error, int code) throws IOException {
        var form = entra.onBehalfOf(token(Personas.ADA));
        if (value == null) {
            form.remove(name);
        } else {
            form.put(name, value);
        }
        entra.refused(form, 400, error, code);
    }

    @Test
    void a_token_for_the_connector_itself_is_no_business_of_on_behalf_of() throws IOException {
        var form = entra.onBehalfOf(token(Personas.ADA));
        form.put("scope", "api://" + entra.tenant.clientId() + "/access_as_user");
        entra.refused(form, 400, "invalid_request", 90009);
        form.put("scope", "api://" + entra.tenant.clientId() + "/.default");
        entra.refused(form, 400, "invalid_request", 90009);
    }

    @Test
    void the_client_secret_is_checked() throws IOException {
        var form = entra.onBehalfOf(token(Personas.ADA));
        form.put("client_secret", entra.tenant.clientSecret().reveal() + "x");
        entra.refused(form, 401, "invalid_client", 7000215);
        form.remove("client_secret");
        entra.refused(form, 401, "invalid_client", 7000218);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            aud,   00000003-0000-0000-c000-000000000000, 500131
            aud,   -,                                    500131
            iss,   https://login.example/v2.0,           50013
            tid,   00000000-0000-0000-0000-000000000000, 50013
            ver,   1.0,                                  50013
            exp,   -,                                    500133
            scp,   Files.Read,                           50013
            scp,   -,                                    7000114
            idtyp, app,                                  7000114
            oid,   00000000-0000-0000-0000-000000000000, 50034
            oid,   -,                                    50034
            """)
    void an_assertion_with_a_wrong_claim_is_refused(String claim, @Nullable String value, int code) throws IOException {
        var wish = TokenWish.of(Personas.ADA);
        var assertion = value == null ? wish.without(claim) : wish.with(claim, value);
        entra.refused(entra.onBehalfOf(entra.tenant.issue(assertion).reveal()), 400, "invalid_grant", code);
    }

    @Test
    void an_assertion_expires_to_the_second() throws IOException {
        var assertion = token(Personas.ADA);
        entra.clock.pass(Duration.ofSeconds(3599));
        entra.granted(entra.onBehalfOf(assertion));
        entra.clock.pass(Duration.ofSeconds(1));
        entra.refused(entra.onBehalfOf(assertion), 400, "invalid_grant", 500133);
    }

    @Test
    void an_assertion_of_the_future_is_refused() throws IOException {
        var wish = TokenWish.of(Personas.ADA).with("nbf", entra.clock.instant().getEpochSecond() + 1);
        entra.refused(entra.onBehalfOf(entra.tenant.issue(wish).reveal()), 400, "invalid_grant", 500133);
    }

    @Test
    void a_foreign_signature_is_refused() throws IOException {
        var forged = entra.tenant
                .issue(TokenWish.of(Personas.ADA).signedByForeignKey())
                .reveal();
        entra.refused(entra.onBehalfOf(forged), 400, "invalid_grant", 50013);
    }

    @Test
    void an_unsigned_assertion_is_refused() throws IOException {
        var payload = token(Personas.ADA).split("\\.", -1)[1];
        var none = Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8))
                + "." + payload + ".";
        entra.refused(entra.onBehalfOf(none), 400, "invalid_grant", 50013);
    }

    @Test
    void a_databricks_token_is_no_assertion() throws IOException {
        var wish = TokenWish.of(Personas.ADA).resource(Resource.DATABRICKS);
        entra.refused(entra.onBehalfOf(entra.tenant.issue(wish).reveal()), 400, "invalid_grant", 50013);
    }

    @Test
    void missing_consent_says_so_and_is_cured_by_consenting() throws IOException {
        var refusal = refused(Personas.CORA, "invalid_grant", 65001);
        assertThat(refusal.path("suberror").asText()).isEqualTo("consent_required");
        assertThat(refusal.has("claims")).isFalse();
        var parameters = entra.authorization();
        parameters.put("prompt", "consent");
        entra.pick("cora", parameters);
        entra.granted(entra.onBehalfOf(token(Personas.CORA)));
    }

    @Test
    void a_pending_second_factor_comes_with_claims_and_is_cured_by_a_sign_in_that_carries_them() throws IOException {
        var refusal = refused(Personas.MAX, "interaction_required", 50076);
        assertThat(refusal.path("suberror").asText()).isEqualTo("basic_action");
        var claims = refusal.path("claims").asText();
        assertThat(Json.read(claims).at("/access_token/capolids/essential").asBoolean())
                .isTrue();
        var parameters = entra.authorization();
        parameters.put("claims", claims);
        var tokens = entra.granted(entra.redemption(entra.codeOf("max", parameters)));
        entra.granted(entra.onBehalfOf(tokens.path("access_token").asText()));
        var refreshed = entra.granted(entra.refresh(tokens.path("refresh_token").asText()));
        entra.granted(entra.onBehalfOf(refreshed.path("access_token").asText()));
    }

    @Test
    void a_disabled_account_gets_nothing() throws IOException {
        refused(Personas.DAN, "invalid_grant", 50057);
    }

    @Test
    void the_correlation_id_of_the_caller_is_kept_if_it_is_one() throws IOException {
        var id = "01234567-89ab-cdef-0123-456789abcdef";
        var endpoint = entra.at("/oauth2/v2.0/token");
        var refused = entra.curl.postForm(endpoint, entra.client("password"), "client-request-id", id);
        assertThat(Json.read(refused.body()).path("correlation_id").asText()).isEqualTo(id);
        var granted = entra.curl.postForm(endpoint, entra.onBehalfOf(token(Personas.ADA)), "client-request-id", id);
        assertThat(granted.headers().firstValue("client-request-id")).contains(id);
        assertThat(granted.headers().firstValue("x-ms-request-id")).isPresent();
        var odd = entra.curl.postForm(endpoint, entra.client("password"), "client-request-id", "<b>");
        assertThat(odd.body()).doesNotContain("<b>");
    }

    @Test
    void a_repeated_parameter_is_refused() throws IOException {
        var answer = entra.curl.post(
                entra.at("/oauth2/v2.0/token"),
                "grant_type=a&grant_type=b",
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(Json.read(answer.body()).at("/error_codes/0").asInt()).isEqualTo(90014);
    }

    private JsonNode refused(Persona persona, String error, int code) throws IOException {
        return entra.refused(entra.onBehalfOf(token(persona)), 400, error, code);
    }

    private String token(Persona persona) {
        return entra.tenant.issue(persona).reveal();
    }
}
