package io.aiconnectors.databricks.domain.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkspaceAliasTest {
    @ParameterizedTest
    @ValueSource(strings = {"main", "a", "eu-west-2"})
    void an_alias_is_kept_as_it_is(String value) {
        assertThat(new WorkspaceAlias(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Main",
                "2nd",
                "-main",
                "main\n",
                "main ",
                "ma_in",
                "größe",
                "a/../b",
                "evil.example",
                "https://evil.example",
                "main@evil",
                "a\u200bb"
            })
    void a_host_or_anything_else_is_no_alias(String hostile) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkspaceAlias(hostile))
                .withMessageStartingWith("a workspace alias is 1 to 31 characters");
    }

    @Test
    void an_alias_has_31_characters_at_most() {
        assertThat(new WorkspaceAlias("x".repeat(31)).value()).hasSize(31);
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkspaceAlias("x".repeat(32)));
    }
}
