package io.aiconnectors.databricks.adapter.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class CheckpointSignatureTest {
    private static final Instant AT = Instant.parse("2026-11-23T10:15:30.123Z");
    private static final ChainHead HEAD = new ChainHead("0".repeat(32), 1000, "ab".repeat(32));

    private final CheckpointKey key = CheckpointKey.fresh(new SecureRandom());
    private final CheckpointKey another = CheckpointKey.fresh(new SecureRandom());
    private final CheckpointKeys trusted = CheckpointKeys.of(List.of(another.publicPem(), key.publicPem()));
    private final String signed = new JwsCheckpointSigner(key).sign(HEAD, AT);

    @Test
    void a_signature_says_who_vouches_for_what() {
        assertThat(trusted.judge(signed))
                .isEqualTo(new Vouching.Good(new CheckpointStatement(HEAD, AT), key.thumbprint()));
    }

    @Test
    void without_a_key_nothing_is_checked() {
        var nobody = CheckpointKeys.of(List.of());

        assertThat(nobody.isEmpty()).isTrue();
        assertThat(nobody.judge(signed))
                .isEqualTo(new Vouching.Unchecked(new CheckpointStatement(HEAD, AT), key.thumbprint()));
    }

    @Test
    void a_signature_with_a_key_that_is_not_trusted_is_foreign() {
        var one = CheckpointKeys.of(List.of(another.publicPem()));

        assertThat(one.judge(signed)).isEqualTo(new Vouching.Foreign(key.thumbprint()));
    }

    @Test
    void a_statement_that_was_not_signed_is_false() {
        var parts = signed.split("\\.", -1);
        var other = new CheckpointStatement(new ChainHead(HEAD.chain(), 1001, HEAD.hash()), AT).json();
        parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(other.getBytes(StandardCharsets.US_ASCII));

        assertThat(trusted.judge(String.join(".", parts))).isEqualTo(new Vouching.False());
    }

    @Test
    void a_signature_under_another_ones_name_is_false() throws JoseException {
        var jws = jws(new CheckpointStatement(HEAD, AT).json());
        jws.setKeyIdHeaderValue(key.thumbprint());
        jws.setKey(another.key());

        assertThat(trusted.judge(jws.getCompactSerialization())).isEqualTo(new Vouching.False());
    }

    @Test
    void what_the_key_signed_for_another_purpose_is_no_checkpoint() throws JoseException {
        var untyped = jws(new CheckpointStatement(HEAD, AT).json());
        untyped.setHeader("typ", "JWT");
        var other = jws("{\"sequence\":1}");

        assertThat(trusted.judge(untyped.getCompactSerialization())).isEqualTo(new Vouching.Unreadable());
        assertThat(trusted.judge(other.getCompactSerialization())).isEqualTo(new Vouching.Unreadable());
    }

    @Test
    void another_algorithm_is_never_accepted() throws JoseException {
        var symmetric = jws(new CheckpointStatement(HEAD, AT).json());
        symmetric.setAlgorithmHeaderValue("HS256");
        symmetric.setKey(new HmacKey(key.publicPem().getBytes(StandardCharsets.US_ASCII)));
        var none = Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\",\"typ\":\"audit-checkpoint\",\"kid\":\"%s\"}"
                                .formatted(key.thumbprint())
                                .getBytes(StandardCharsets.US_ASCII))
                + "." + signed.split("\\.", -1)[1] + ".";

        assertThat(List.of(symmetric.getCompactSerialization(), none))
                .allSatisfy(forged -> assertThat(trusted.judge(forged)).isNotInstanceOf(Vouching.Good.class));
    }

    @Test
    void what_is_no_signature_is_told_as_such() {
        assertThat(List.of("", "a.b.c", signed + ".x", "{}"))
                .allSatisfy(nothing -> assertThat(trusted.judge(nothing)).isEqualTo(new Vouching.Unreadable()));
    }

    private JsonWebSignature jws(String payload) {
        var jws = new JsonWebSignature();
        jws.setHeader("typ", "audit-checkpoint");
        jws.setKeyIdHeaderValue(key.thumbprint());
        jws.setAlgorithmHeaderValue("ES256");
        jws.setKey(key.key());
        jws.setPayload(payload);
        return jws;
    }
}
