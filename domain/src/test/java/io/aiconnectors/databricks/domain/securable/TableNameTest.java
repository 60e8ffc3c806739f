package io.aiconnectors.databricks.domain.securable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TableNameTest {
    @Test
    void a_full_name_has_three_parts() {
        var table = TableName.parse("main.sales.orders");

        assertThat(table)
                .isEqualTo(new TableName(new SchemaName(new CatalogName("main"), "sales"), "orders"))
                .returns("main.sales.orders", TableName::fullName);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "orders",
                "sales.orders",
                "a.main.sales.orders",
                ".sales.orders",
                "main..orders",
                "main.sales.",
                "main.sales.orders.",
                "main.sales. ",
                "`main`.sales.orders",
                "main.sales.`orders`",
                "main.sales.orders/../salaries",
                "main.sales.%2e%2e",
                "main/sales/orders"
            })
    void anything_but_three_good_parts_is_refused(String fullName) {
        assertThatThrownBy(() -> TableName.parse(fullName)).isInstanceOf(InvalidName.class);
    }

    @ParameterizedTest
    @MethodSource("io.aiconnectors.databricks.domain.securable.HostileNames#all")
    void a_hostile_part_is_refused_wherever_it_stands(String hostile) {
        assertThatThrownBy(() -> TableName.parse(hostile + ".sales.orders")).isInstanceOf(InvalidName.class);
        assertThatThrownBy(() -> TableName.parse("main." + hostile + ".orders")).isInstanceOf(InvalidName.class);
        assertThatThrownBy(() -> TableName.parse("main.sales." + hostile)).isInstanceOf(InvalidName.class);
    }
}
