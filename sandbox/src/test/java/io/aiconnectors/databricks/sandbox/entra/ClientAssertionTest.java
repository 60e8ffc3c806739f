package io.aiconnectors.databricks.sandbox.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.entra.directory.FederatedCredential;
import io.aiconnectors.databricks.sandbox.http.Curl;
import io.aiconnectors.databricks.sandbox.http.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Assertions of an issuer whom the registration trusts; those signed with a certificate's key are tried out by the
/// connector's own tests, which make them.
class ClientAssertionTest {
    private static final RsaJsonWebKey KEY = key();
    private static final String ISSUER = "https://issuer.example";
    private static final String SUBJECT = "connector";

    private final MovableClock clock = new MovableClock();
    private final EntraTenant tenant = EntraTenant.start(
            0, TenantSettings.usual(clock).federation(new FederatedCredential(ISSUER, SUBJECT, KEY.getRsaPublicKey())));
    private final Curl curl = new Curl();

    @AfterEach
    void stop() {
        tenant.close();
        curl.close();
    }

    @Test
    void a_token_of_the_trusted_issuer_stands_for_a_secret() throws IOException {
        assertThat(code(form(assertion(KEY, _ -> {})))).isZero();
    }

    static Stream<Arguments> wrongs() {
        return Stream.of(
                wrong("another issuer", 700213, claims -> claims.setIssuer("https://other.example")),
                wrong("another subject", 700213, claims -> claims.setSubject("other")),
                wrong("another audience", 700023, claims -> claims.setAudience("other")),
                wrong("expired", 700024, claims -> claims.setExpirationTime(NumericDate.fromSeconds(1))),
                wrong("no end", 700027, claims -> claims.unsetClaim("exp")));
    }

    private static Arguments wrong(String what, int code, Consumer<JwtClaims> change) {
        return Arguments.of(Named.of(what, change), code);
    }

    @ParameterizedTest
    @MethodSource("wrongs")
    void a_wrong_token_does_not(Consumer<JwtClaims> change, int code) throws IOException {
        assertThat(code(form(assertion(KEY, change)))).isEqualTo(code);
    }

    @Test
    void nor_does_a_forged_one_nor_no_token_at_all() throws IOException {
        assertThat(code(form(assertion(key(), _ -> {})))).isEqualTo(700027);
        assertThat(code(form("no token"))).isEqualTo(50027);
    }

    @Test
    void the_type_is_said_and_one_credential_is_enough() throws IOException {
        var form = form(assertion(KEY, _ -> {}));
        form.put("client_assertion_type", "password");
        assertThat(code(form)).isEqualTo(90023);

        var both = form(assertion(KEY, _ -> {}));
        both.put("client_secret", tenant.clientSecret().reveal());
        assertThat(code(both)).isEqualTo(90023);
    }

    private int code(Map<String, String> form) throws IOException {
        var answer = curl.postForm(java.net.URI.create(tenant.authority() + "/oauth2/v2.0/token"), form);
        return answer.statusCode() == 200
                ? 0
                : Json.read(answer.body()).at("/error_codes/0").asInt();
    }

    private Map<String, String> form(String assertion) {
        var form = new HashMap<String, String>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", tenant.clientId());
        form.put("scope", TenantUnderTest.DATABRICKS_DEFAULT);
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put("client_assertion", assertion);
        return form;
    }

    private String assertion(RsaJsonWebKey key, Consumer<JwtClaims> change) {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject(SUBJECT);
        claims.setAudience(FederatedCredential.AUDIENCE);
        claims.setExpirationTime(NumericDate.fromSeconds(
                clock.instant().plus(Duration.ofMinutes(5)).getEpochSecond()));
        change.accept(claims);
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue("RS256");
        jws.setKey(key.getRsaPrivateKey());
        jws.setPayload(claims.toJson());
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new AssertionError(e);
        }
    }

    private static RsaJsonWebKey key() {
        try {
            return RsaJwkGenerator.generateJwk(2048);
        } catch (JoseException e) {
            throw new AssertionError(e);
        }
    }
}
