package io.aiconnectors.databricks.domain.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"a\u202eb", "a\r\nb", "a\u200bb", "a\u0000b", "a \u2028\t b", "a\ud800b", "\u2066 a\u00a0b "})
    void what_turns_hides_or_breaks_letters_is_a_space(String text) {
        assertThat(PlainText.of(text, 100)).isEqualTo("a b");
    }

    @Test
    void letters_of_any_alphabet_and_markup_stay_what_they_are() {
        assertThat(PlainText.of("Zürich 東京 <b>\"x\"</b> 🙂", 100)).isEqualTo("Zürich 東京 <b>\"x\"</b> 🙂");
    }

    @Test
    void long_text_is_cut_between_characters() {
        assertThat(PlainText.of("abcdef", 3)).isEqualTo("abc");
        assertThat(PlainText.of("ab🙂", 3)).isEqualTo("ab");
        assertThat(PlainText.of("ab cd", 3)).isEqualTo("ab");
    }

    @Test
    void nothing_visible_is_nothing() {
        assertThat(PlainText.of(" \u200b\n", 100)).isEmpty();
    }
}
