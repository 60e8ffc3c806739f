package io.aiconnectors.databricks.adapter.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiconnectors.databricks.domain.secret.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordKeysTest {
    private static final String ONE = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final String TWO = "MTEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    @Test
    void reads_keys_in_the_order_in_which_they_are_given() {
        var keys = RecordKeys.parse(Secret.of("2026-11:" + ONE + ", 2026-05:" + TWO));

        assertThat(keys.keys())
                .containsExactly(new RecordKey("2026-11", Secret.of(ONE)), new RecordKey("2026-05", Secret.of(TWO)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ONE,
                ":" + ONE,
                "a:",
                "a:" + ONE + ",",
                "a b:" + ONE,
                "a:" + ONE + ",a:" + TWO,
                "a:c2hvcnQ=",
                "a:bm90IGJhc2U2NCE!",
                "a:" + ONE + ONE,
                "a:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDEy"
            })
    void refuses_what_are_no_keys_without_repeating_them(String text) {
        var secret = Secret.of(text);

        assertThatThrownBy(() -> RecordKeys.parse(secret))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("MDEy", "MTEy", "c2hv", "bm90");
    }
}
