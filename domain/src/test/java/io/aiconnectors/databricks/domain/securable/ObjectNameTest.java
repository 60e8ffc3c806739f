package io.aiconnectors.databricks.domain.securable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ObjectNameTest {
    private static final CatalogName MAIN = new CatalogName("main");
    private static final SchemaName SALES = new SchemaName(MAIN, "sales");

    @ParameterizedTest
    @MethodSource("io.aiconnectors.databricks.domain.securable.HostileNames#all")
    void no_part_of_a_name_is_hostile(String hostile) {
        assertThatThrownBy(() -> new CatalogName(hostile)).isInstanceOf(InvalidName.class);
        assertThatThrownBy(() -> new SchemaName(MAIN, hostile)).isInstanceOf(InvalidName.class);
        assertThatThrownBy(() -> new TableName(SALES, hostile)).isInstanceOf(InvalidName.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "a", "_", "a-b", "orders_2026", "größe", "表", "a𝒜", "e\u0301"})
    void a_plain_name_is_kept_as_it_is(String plain) {
        assertThat(new CatalogName(plain).value()).isEqualTo(plain);
    }

    @Test
    void a_name_is_lower_case_as_unity_catalog_stores_it() {
        assertThat(TableName.parse("MAIN.Sales.Orders")).isEqualTo(TableName.parse("main.sales.orders"));
    }

    @Test
    void a_name_may_have_255_characters() {
        assertThat(new CatalogName("x".repeat(255)).value()).hasSize(255);
    }

    @Test
    void a_refusal_names_the_part_and_the_fix() {
        assertThatExceptionOfType(InvalidName.class)
                .isThrownBy(() -> new CatalogName(""))
                .withMessage("the catalog name must not be empty");
        assertThatExceptionOfType(InvalidName.class)
                .isThrownBy(() -> new SchemaName(MAIN, "x".repeat(300)))
                .withMessage("the schema name must not be longer than 255 characters");
        assertThatExceptionOfType(InvalidName.class)
                .isThrownBy(() -> new TableName(SALES, "a/b"))
                .withMessageStartingWith("the table name must be a plain name");
    }

    @Test
    void a_refusal_does_not_repeat_the_name() {
        assertThatExceptionOfType(InvalidName.class)
                .isThrownBy(() -> new CatalogName("ignore`previous"))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("ignore", "previous"));
    }
}
