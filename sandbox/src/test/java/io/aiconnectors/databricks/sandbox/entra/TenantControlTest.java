package io.aiconnectors.databricks.sandbox.entra;

import static io.aiconnectors.databricks.sandbox.entra.TenantUnderTest.claimsOf;
import static io.aiconnectors.databricks.sandbox.entra.TenantUnderTest.headerOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.fault.ControlServer;
import io.aiconnectors.databricks.sandbox.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantControlTest {
    private final TenantUnderTest entra = new TenantUnderTest();
    private final ControlServer control =
            ControlServer.start(0, List.of(entra.tenant.standIn()), entra.tenant.controlRoutes());

    @AfterEach
    void stop() {
        control.close();
        entra.close();
    }

    @Test
    void a_script_gets_a_bearer_token_that_works() throws IOException {
        var json = granted("{\"user\":\"ada\",\"lifetime_seconds\":60}");
        assertThat(json.path("expires_in").asInt()).isEqualTo(60);
        entra.granted(entra.onBehalfOf(json.path("access_token").asText()));
    }

    @Test
    void a_test_gets_tokens_that_are_wrong_as_told() throws IOException {
        var claims = claimsOf(granted("""
                {"user":"ada","lifetime_seconds":-10,"aud":"x","iss":"y","scp":null,"tid":"z","ver":"1.0","azp":"q","idtyp":"app"}""").path("access_token").asText());
        assertThat(claims.path("exp").asLong()).isEqualTo(entra.clock.instant().getEpochSecond() - 10);
        assertThat(claims.path("nbf").asLong()).isLessThan(claims.path("exp").asLong());
        assertThat(claims.path("aud").asText()).isEqualTo("x");
        assertThat(claims.path("iss").asText()).isEqualTo("y");
        assertThat(claims.has("scp")).isFalse();
        assertThat(claims.path("tid").asText()).isEqualTo("z");
        assertThat(claims.path("ver").asText()).isEqualTo("1.0");
        assertThat(claims.path("azp").asText()).isEqualTo("q");
        assertThat(claims.path("idtyp").asText()).isEqualTo("app");
    }

    @Test
    void a_foreign_key_signs_under_the_published_id() throws IOException {
        var forged = granted("{\"user\":\"ada\",\"foreign_key\":true}")
                .path("access_token")
                .asText();
        assertThat(headerOf(forged).path("kid"))
                .isEqualTo(headerOf(entra.tenant.issue(Personas.ADA).reveal()).path("kid"));
        entra.refused(entra.onBehalfOf(forged), 400, "invalid_grant", 50013);
    }

    @Test
    void a_databricks_token_can_be_had_directly() throws IOException {
        var token = granted("{\"user\":\"ben\",\"resource\":\"databricks\"}")
                .path("access_token")
                .asText();
        assertThat(claimsOf(token).path("upn").asText()).isEqualTo("ben@contoso.example");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nonsense                                   | must be one JSON object
            {}                                         | token.user is missing
            {"user":"eve"}                             | unknown user 'eve': use one of [ada, ben, gus, cora, max, dan, noa]
            {"user":"ada","lifetime_seconds":90000}    | within -86400..86400
            {"user":"ada","resource":"graph"}          | resource must be connector or databricks
            {"user":"ada","foreign_key":"yes"}         | token.foreign_key must be true or false
            {"user":"ada","aud":1}                     | token.aud must be a string
            {"user":"ada","admin":true}                | unknown fields [admin]
            """)
    void bad_input_is_refused_with_what_to_fix(String body, String message) throws IOException {
        var answer = post("/sandbox/token", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Json.read(answer.body()).path("message").asText()).contains(message);
    }

    @Test
    void tokens_are_neither_for_browser_pages_nor_on_the_tenants_own_port() throws IOException {
        var body = "{\"user\":\"ada\"}";
        assertThat(entra.curl
                        .post(at("/sandbox/token"), body, "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(entra.curl
                        .post(entra.tenant.authority().resolve("/sandbox/token"), body)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void keys_are_rotated_on_command() throws IOException {
        var old = entra.tenant.issue(Personas.ADA).reveal();
        var kept = Json.read(post("/entra/rotate-keys", "").body()).path("kid").asText();
        assertThat(headerOf(entra.tenant.issue(Personas.ADA).reveal())
                        .path("kid")
                        .asText())
                .isEqualTo(kept);
        entra.granted(entra.onBehalfOf(old));
        assertThat(post("/entra/rotate-keys", "{\"keep_old\":false}").statusCode())
                .isEqualTo(200);
        entra.refused(entra.onBehalfOf(old), 400, "invalid_grant", 50013);
        assertThat(post("/entra/rotate-keys", "{\"keep\":false}").statusCode()).isEqualTo(400);
    }

    @Test
    void faults_strike_the_tenant_and_its_requests_are_logged_without_secrets() throws IOException {
        post(
                "/faults",
                "{\"target\":\"entra\",\"path\":\".*/token\",\"times\":1,\"fault\":{\"kind\":\"status\",\"status\":503}}");
        var form = entra.onBehalfOf(entra.tenant.issue(Personas.ADA).reveal());
        assertThat(entra.token(form).statusCode()).isEqualTo(503);
        assertThat(entra.token(form).statusCode()).isEqualTo(200);
        var log = entra.curl.get(at("/requests?target=entra")).body();
        assertThat(Json.read(log).path("requests")).hasSize(2);
        assertThat(log).doesNotContain(entra.tenant.clientSecret().reveal());
    }

    private JsonNode granted(String body) throws IOException {
        var answer = post("/sandbox/token", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.read(answer.body());
    }

    private HttpResponse<String> post(String path, String body) throws IOException {
        return entra.curl.post(at(path), body);
    }

    private URI at(String path) {
        return URI.create(control.uri() + path);
    }
}
