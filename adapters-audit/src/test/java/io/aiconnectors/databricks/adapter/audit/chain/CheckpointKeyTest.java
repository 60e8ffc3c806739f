package io.aiconnectors.databricks.adapter.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class CheckpointKeyTest {
    @RepeatedTest(6)
    void the_public_key_is_found_from_the_private_one() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();

        var key = CheckpointKey.of(pem("PRIVATE KEY", pair.getPrivate()));

        assertThat(Pem.publicKey(key.publicPem())).isEqualTo(pair.getPublic());
    }

    /// The key of RFC 7515 appendix A.3.
    @Test
    void the_public_key_of_the_standards_example_is_found() throws GeneralSecurityException {
        var someKey = CheckpointKey.fresh(new SecureRandom()).key();
        var secret = number("jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI");
        var key = KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(secret, someKey.getParams()));

        var found = CheckpointKey.of(pem("PRIVATE KEY", key)).publicPem();

        var point = Pem.publicKey(found).getW();

        assertThat(point.getAffineX()).isEqualTo(number("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"));
        assertThat(point.getAffineY()).isEqualTo(number("x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"));
    }

    @Test
    void a_key_is_known_by_the_same_name_everywhere() {
        var key = CheckpointKey.fresh(new SecureRandom());

        assertThat(key.thumbprint()).matches("[A-Za-z0-9_-]{43}").isEqualTo(key.toString());
        assertThat(CheckpointKeys.of(List.of(key.publicPem()))
                        .judge(new JwsCheckpointSigner(key).sign(ChainHead.start("0".repeat(32)), Instant.EPOCH)))
                .isInstanceOfSatisfying(
                        Vouching.Good.class, good -> assertThat(good.key()).isEqualTo(key.thumbprint()));
    }

    @Test
    void anything_else_is_refused_without_repeating_it() throws GeneralSecurityException {
        var rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var larger = KeyPairGenerator.getInstance("EC");
        larger.initialize(new ECGenParameterSpec("secp384r1"));
        var other = larger.generateKeyPair();
        var ours = CheckpointKey.fresh(new SecureRandom());

        for (var wrong : List.of(
                Secret.of("x"),
                Secret.of(ours.publicPem()),
                pem("PRIVATE KEY", rsa.getPrivate()),
                pem("PRIVATE KEY", other.getPrivate()),
                pem("EC PRIVATE KEY", ours.key()),
                Secret.of("-----BEGIN PRIVATE KEY-----\nAAAA=A\n-----END PRIVATE KEY-----"))) {
            assertThatThrownBy(() -> CheckpointKey.of(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasNoCause()
                    .hasMessageContaining("PKCS #8")
                    .hasMessageNotContaining("AAAA");
        }
        assertThatThrownBy(() -> CheckpointKeys.of(
                        List.of(pem("PUBLIC KEY", other.getPublic()).reveal())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        CheckpointKeys.of(List.of(pem("PRIVATE KEY", ours.key()).reveal())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BigInteger number(String base64url) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64url));
    }

    private static Secret pem(String label, Key key) {
        return Secret.of("-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getEncoded()) + "\n-----END " + label + "-----\n");
    }
}
