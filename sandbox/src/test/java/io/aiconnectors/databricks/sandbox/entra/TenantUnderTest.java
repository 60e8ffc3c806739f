package io.aiconnectors.databricks.sandbox.entra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.sandbox.entra.directory.Resource;
import io.aiconnectors.databricks.sandbox.http.Curl;
import io.aiconnectors.databricks.sandbox.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A tenant on a free port, spoken to over HTTP as an application does.
final class TenantUnderTest implements AutoCloseable {
    static final String REDIRECT = "http://127.0.0.1:8080/auth/callback";
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    /// The challenge of [#VERIFIER], both from RFC 7636 appendix B.
    static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    static final String DATABRICKS_DEFAULT = Resource.DATABRICKS_APP_ID + "/.default";

    final MovableClock clock = new MovableClock();
    final EntraTenant tenant =
            EntraTenant.start(0, TenantSettings.usual(clock).redirectUris(List.of(REDIRECT, REDIRECT + "?tab=1")));
    final Curl curl = new Curl();

    URI at(String path) {
        return URI.create(tenant.authority() + path);
    }

    String apiScope() {
        return "api://" + tenant.clientId() + "/access_as_user openid profile offline_access";
    }

    /// The parameters of a right authorization request.
    Map<String, String> authorization() {
        var parameters = new HashMap<String, String>();
        parameters.put("client_id", tenant.clientId());
        parameters.put("response_type", "code");
        parameters.put("redirect_uri", REDIRECT);
        parameters.put("scope", apiScope());
        parameters.put("state", "s t&te");
        parameters.put("nonce", "n-1");
        parameters.put("code_challenge", CHALLENGE);
        parameters.put("code_challenge_method", "S256");
        return parameters;
    }

    HttpResponse<String> authorize(Map<String, String> parameters, String... headers) throws IOException {
        return curl.get(at("/oauth2/v2.0/authorize?" + Curl.encoded(parameters)), headers);
    }

    HttpResponse<String> pick(String persona, Map<String, String> parameters) throws IOException {
        var form = new HashMap<>(parameters);
        form.put("persona", persona);
        return curl.postForm(at("/oauth2/v2.0/authorize"), form);
    }

    String codeOf(String persona) throws IOException {
        return codeOf(persona, authorization());
    }

    String codeOf(String persona, Map<String, String> parameters) throws IOException {
        return location(pick(persona, parameters)).getOrDefault("code", "no code");
    }

    /// The parameters of a right code redemption.
    Map<String, String> redemption(String code) {
        var form = client("authorization_code");
        form.put("code", code);
        form.put("redirect_uri", REDIRECT);
        form.put("code_verifier", VERIFIER);
        form.put("scope", apiScope());
        return form;
    }

    /// The parameters of a right refresh.
    Map<String, String> refresh(String refreshToken) {
        var form = client("refresh_token");
        form.put("refresh_token", refreshToken);
        form.put("scope", apiScope());
        return form;
    }

    /// The parameters of a right On-Behalf-Of exchange.
    Map<String, String> onBehalfOf(String assertion) {
        var form = client("urn:ietf:params:oauth:grant-type:jwt-bearer");
        form.put("assertion", assertion);
        form.put("requested_token_use", "on_behalf_of");
        form.put("scope", DATABRICKS_DEFAULT + " openid profile offline_access");
        form.put("client_info", "1");
        return form;
    }

    Map<String, String> client(String grantType) {
        var form = new HashMap<String, String>();
        form.put("grant_type", grantType);
        form.put("client_id", tenant.clientId());
        form.put("client_secret", tenant.clientSecret().reveal());
        return form;
    }

    HttpResponse<String> token(Map<String, String> form) throws IOException {
        return curl.postForm(at("/oauth2/v2.0/token"), form);
    }

    JsonNode granted(Map<String, String> form) throws IOException {
        var answer = token(form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        return Json.read(answer.body());
    }

    /// Asserts Entra's refusal in full shape and returns it.
    JsonNode refused(Map<String, String> form, int status, String error, int code) throws IOException {
        var answer = token(form);
        var json = Json.read(answer.body());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json.path("error").asText()).isEqualTo(error);
        assertThat(json.path("error_codes")).hasSize(1);
        assertThat(json.at("/error_codes/0").asInt()).isEqualTo(code);
        assertThat(json.path("error_description").asText())
                .startsWith("AADSTS" + code + ": ")
                .contains("Trace ID: " + json.path("trace_id").asText())
                .contains("Correlation ID: " + json.path("correlation_id").asText())
                .endsWith("Timestamp: " + json.path("timestamp").asText());
        assertThat(json.path("timestamp").asText()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ");
        assertThat(json.path("error_uri").asText()).endsWith("/error?code=" + code);
        return json;
    }

    static JsonNode claimsOf(String jwt) {
        return part(jwt, 1);
    }

    static JsonNode headerOf(String jwt) {
        return part(jwt, 0);
    }

    private static JsonNode part(String jwt, int index) {
        var bytes = Base64.getUrlDecoder().decode(jwt.split("\\.", -1)[index]);
        return Json.read(new String(bytes, StandardCharsets.UTF_8));
    }

    /// The query of the `Location` header, decoded.
    static Map<String, String> location(HttpResponse<String> answer) {
        var location = answer.headers().firstValue("Location").orElse("");
        var query = location.substring(location.indexOf('?') + 1);
        var parameters = new HashMap<String, String>();
        for (var pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    @Override
    public void close() {
        tenant.close();
        curl.close();
    }
}
