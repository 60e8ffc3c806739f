package io.aiconnectors.databricks.domain.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiconnectors.databricks.domain.securable.InvalidName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UpstreamToolNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"execute_sql_read_only", "query_space_01ef", "a.b-c", "A"})
    void a_tool_name_is_kept_as_it_is(String name) {
        assertThat(new UpstreamToolName(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "execute sql", "execute_sql\n", "a/../b", "a%2eb", "a`b", "a\u0000", "a\u200b"})
    void anything_else_is_refused(String hostile) {
        assertThatThrownBy(() -> new UpstreamToolName(hostile)).isInstanceOf(InvalidName.class);
    }

    @Test
    void a_tool_name_has_128_characters_at_most() {
        assertThat(new UpstreamToolName("x".repeat(128)).value()).hasSize(128);
        assertThatThrownBy(() -> new UpstreamToolName("x".repeat(129))).isInstanceOf(InvalidName.class);
    }
}
