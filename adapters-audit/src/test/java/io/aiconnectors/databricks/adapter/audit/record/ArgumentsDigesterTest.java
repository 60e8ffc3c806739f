package io.aiconnectors.databricks.adapter.audit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiconnectors.databricks.domain.audit.CallArguments;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsDigesterTest {
    private static final Secret KEY = Secret.of("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
    private static final CallArguments NONE = new CallArguments("{}");

    /// By `openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef`.
    @Test
    void the_digest_is_hmac_sha256_in_hex() {
        assertThat(new ArgumentsDigester(KEY).digest(NONE))
                .isEqualTo("b326604c0dc7364c8b688556189c0a510e5150cd4628736be814c7c9898f899d");
    }

    @Test
    void other_arguments_have_another_digest_and_so_has_another_key() {
        var digester = new ArgumentsDigester(KEY);

        assertThat(digester.digest(NONE)).isNotEqualTo(digester.digest(new CallArguments("{\"limit\":1}")));
        assertThat(digester.digest(NONE))
                .isNotEqualTo(ArgumentsDigester.forOneRun(new Random(1)).digest(NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "MDEyMw==", "not base64 at all, but long enough to be a key of some kind"})
    void what_is_no_key_is_refused_and_not_quoted(String key) {
        assertThatThrownBy(() -> new ArgumentsDigester(Secret.of(key)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a digest key is 32 bytes in Base64")
                .hasNoCause();
    }
}
