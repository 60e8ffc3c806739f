package io.aiconnectors.databricks.adapter.oauth.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DisplayTextTest {
    @Test
    void ordinary_names_stay_as_they_are() {
        assertThat(DisplayText.of("Claude", 60)).isEqualTo("Claude");
        assertThat(DisplayText.of("Ассистент 助手 مساعد é 🤖", 60)).isEqualTo("Ассистент 助手 مساعد é 🤖");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x202E, 0x202D, 0x2066, 0x2069, 0x200F, 0x061C, 0x200B, 0x2060, 0xFEFF, 0x00AD, 0x7, 0xA, 0xD})
    void what_turns_or_hides_letters_is_shown_as_unreadable(int character) {
        assertThat(DisplayText.of("a" + Character.toString(character) + "b", 60))
                .isEqualTo("a\uFFFDb");
    }

    @Test
    void half_of_a_surrogate_pair_is_shown_as_unreadable() {
        assertThat(DisplayText.of("a\uD83Db", 60)).isEqualTo("a\uFFFDb");
    }

    @Test
    void spaces_of_every_width_become_one_kind() {
        assertThat(DisplayText.of("a\u2003\u00A0\u3000b", 60)).isEqualTo("a   b");
    }

    @Test
    void marks_do_not_pile_up() {
        var shown = DisplayText.of("e" + "\u0301".repeat(40), 60);

        assertThat(shown.codePoints().filter(character -> character == 0x301).count())
                .isEqualTo(2);
    }

    @Test
    void what_is_too_long_is_cut_between_characters() {
        assertThat(DisplayText.of("🤖".repeat(61), 60)).isEqualTo("🤖".repeat(60) + "…");
        assertThat(DisplayText.of("🤖".repeat(60), 60)).isEqualTo("🤖".repeat(60));
    }
}
