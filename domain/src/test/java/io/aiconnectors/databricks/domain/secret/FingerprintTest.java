package io.aiconnectors.databricks.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class FingerprintTest {
    /// The verifier and challenge of RFC 7636, Appendix B: an S256 challenge is a fingerprint of its verifier.
    @Test
    void a_fingerprint_is_the_sha_256_in_base64url_without_padding() {
        assertThat(Fingerprint.of(Secret.of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")))
                .isEqualTo(new Fingerprint("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
    }

    @Test
    void another_secret_has_another_fingerprint() {
        assertThat(Fingerprint.of(Secret.of("one"))).isNotEqualTo(Fingerprint.of(Secret.of("two")));
    }

    @Test
    void a_secret_itself_is_no_fingerprint() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprint("dbxa_not-a-fingerprint"));
    }
}
