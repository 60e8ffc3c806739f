package io.aiconnectors.databricks.domain.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.secret.Secret;
import org.junit.jupiter.api.Test;

final class PkceChallengeTest {
    /// RFC 7636, Appendix B.
    private static final Secret VERIFIER = Secret.of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

    private static final PkceChallenge CHALLENGE = new PkceChallenge("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");

    @Test
    void a_challenge_is_met_by_its_own_verifier() {
        assertThat(CHALLENGE.isMetBy(VERIFIER)).isTrue();
    }

    @Test
    void a_challenge_is_not_met_by_another_verifier() {
        assertThat(CHALLENGE.isMetBy(Secret.of("x".repeat(43)))).isFalse();
    }

    @Test
    void a_challenge_sent_as_its_own_verifier_does_not_meet_it_as_plain_would() {
        assertThat(CHALLENGE.isMetBy(Secret.of(CHALLENGE.value()))).isFalse();
    }

    @Test
    void a_verifier_that_is_too_short_to_be_one_meets_nothing() {
        var weak = Secret.of("short");
        var challenge = new PkceChallenge(Fingerprint.of(weak).value());

        assertThat(challenge.isMetBy(weak)).isFalse();
    }

    @Test
    void what_has_not_the_length_of_a_sha_256_is_no_challenge() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PkceChallenge("abc"));
    }
}
