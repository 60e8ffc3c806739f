package io.aiconnectors.databricks.domain.securable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GenieSpaceIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"01ef9b1c2d3e4f", "a", "A-b_9"})
    void an_id_is_letters_digits_hyphens_and_underscores(String value) {
        assertThat(new GenieSpaceId(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("io.aiconnectors.databricks.domain.securable.HostileNames#all")
    @ValueSource(strings = {"01ef\n", "größe"})
    void anything_else_is_refused(String hostile) {
        assertThatThrownBy(() -> new GenieSpaceId(hostile))
                .isInstanceOf(InvalidName.class)
                .hasMessageContaining("list_genie_spaces");
    }
}
