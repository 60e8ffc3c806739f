package io.aiconnectors.databricks.sandbox.entra;

import static io.aiconnectors.databricks.sandbox.entra.TenantUnderTest.headerOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.http.Json;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
    private final TenantUnderTest entra = new TenantUnderTest();

    @AfterEach
    void stop() {
        entra.close();
    }

    @Test
    void the_metadata_names_this_tenants_endpoints() throws IOException {
        var json = get("/v2.0/.well-known/openid-configuration");
        var authority = entra.tenant.authority().toString();
        assertThat(json.path("issuer").asText()).isEqualTo(authority + "/v2.0");
        assertThat(json.path("authorization_endpoint").asText()).isEqualTo(authority + "/oauth2/v2.0/authorize");
        assertThat(json.path("token_endpoint").asText()).isEqualTo(authority + "/oauth2/v2.0/token");
        assertThat(json.path("jwks_uri").asText()).isEqualTo(authority + "/discovery/v2.0/keys");
        assertThat(json.has("code_challenge_methods_supported")).isFalse();
    }

    @Test
    void another_tenant_is_unknown() throws IOException {
        var other = URI.create(entra.tenant
                .authority()
                .resolve("/common/v2.0/.well-known/openid-configuration")
                .toString());
        var answer = entra.curl.get(other);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Json.read(answer.body()).at("/error_codes/0").asInt()).isEqualTo(90002);
    }

    @Test
    void published_keys_are_public_parts_that_verify_an_issued_token() throws Exception {
        var keys = get("/discovery/v2.0/keys");
        assertThat(keys.at("/keys/0/use").asText()).isEqualTo("sig");
        assertThat(List.of("d", "p", "q", "dp", "dq", "qi"))
                .noneMatch(name -> keys.at("/keys/0").has(name));
        var verified = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "RS256")
                .setVerificationKeyResolver(
                        new JwksVerificationKeyResolver(new JsonWebKeySet(keys.toString()).getJsonWebKeys()))
                .setExpectedIssuer(entra.tenant.authority() + "/v2.0")
                .setExpectedAudience(entra.tenant.clientId())
                .setEvaluationTime(NumericDate.fromSeconds(entra.clock.instant().getEpochSecond()))
                .build()
                .processToClaims(entra.tenant.issue(Personas.ADA).reveal());
        assertThat(verified.getStringClaimValue("oid")).isEqualTo(Personas.ADA.oid());
    }

    @Test
    void a_rotation_signs_with_a_new_key_and_keeps_the_old_one_published_if_told_so() throws IOException {
        var before = kids();
        var fresh = entra.tenant.rotateKeys(true);
        assertThat(kids()).hasSize(2).contains(fresh).containsAll(before);
        assertThat(headerOf(entra.tenant.issue(Personas.ADA).reveal())
                        .path("kid")
                        .asText())
                .isEqualTo(fresh);
    }

    @Test
    void an_emergency_rotation_publishes_the_new_key_alone() throws IOException {
        var old = entra.tenant.issue(Personas.ADA).reveal();
        var fresh = entra.tenant.rotateKeys(false);
        assertThat(kids()).containsExactly(fresh);
        entra.refused(entra.onBehalfOf(old), 400, "invalid_grant", 50013);
        entra.granted(entra.onBehalfOf(entra.tenant.issue(Personas.ADA).reveal()));
    }

    private List<String> kids() throws IOException {
        return StreamSupport.stream(get("/discovery/v2.0/keys").path("keys").spliterator(), false)
                .map(key -> key.path("kid").asText())
                .toList();
    }

    private JsonNode get(String path) throws IOException {
        var answer = entra.curl.get(entra.at(path));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Json.read(answer.body());
    }
}
