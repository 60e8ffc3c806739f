package io.aiconnectors.databricks.domain.securable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NamePatternTest {
    @ParameterizedTest
    @CsvSource({
        "orders, %orders%",
        "orders*, orders%",
        "*orders, %orders",
        "ord%rs, ord%rs",
        "*, %",
        "%, %",
        "***, %",
        "ord**%*ers%%, ord%ers%",
        "or_ers, %or_ers%",
        "größe, %größe%"
    })
    void what_a_person_types_becomes_a_like_pattern(String typed, String like) {
        assertThat(NamePattern.of(typed)).isEqualTo(new NamePattern(like));
    }

    @ParameterizedTest
    @MethodSource("io.aiconnectors.databricks.domain.securable.HostileNames#all")
    void what_no_table_name_can_hold_cannot_be_searched_for(String hostile) {
        var withoutWildcards = hostile.replace("%", "/");

        assertThatThrownBy(() -> NamePattern.of(withoutWildcards)).isInstanceOf(InvalidName.class);
        assertThatThrownBy(() -> new NamePattern(withoutWildcards)).isInstanceOf(InvalidName.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%' OR '1'='1", "%\\", "main.%", "%\u0000%", "%\u200b%"})
    void a_wildcard_excuses_nothing(String hostile) {
        assertThatThrownBy(() -> NamePattern.of(hostile)).isInstanceOf(InvalidName.class);
    }

    @Test
    void the_limit_counts_what_is_sent() {
        assertThat(NamePattern.of("x".repeat(253)).like()).hasSize(255);
        assertThatThrownBy(() -> NamePattern.of("x".repeat(254))).isInstanceOf(InvalidName.class);
        assertThatThrownBy(() -> NamePattern.of("x".repeat(10_000))).isInstanceOf(InvalidName.class);
        assertThatThrownBy(() -> NamePattern.of("*".repeat(10_000))).isInstanceOf(InvalidName.class);
    }
}
