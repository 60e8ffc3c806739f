package io.aiconnectors.databricks.domain.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTextTest {
    @Test
    void it_prints_its_length_and_not_its_text() {
        assertThat(new JsonText("{\"q\":\"hush\"}")).hasToString("JsonText[12 characters]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void blank_text_is_no_json(String blank) {
        assertThatIllegalArgumentException().isThrownBy(() -> new JsonText(blank));
    }

    @Test
    void the_empty_object_is_an_object() {
        assertThat(JsonText.EMPTY_OBJECT.text()).isEqualTo("{}");
    }
}
