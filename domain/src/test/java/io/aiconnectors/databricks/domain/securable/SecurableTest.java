package io.aiconnectors.databricks.domain.securable;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.securable.Securable.Kind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SecurableTest {
    private static final CatalogName MAIN = new CatalogName("main");
    private static final SchemaName SALES = new SchemaName(MAIN, "sales");
    private static final TableName ORDERS = new TableName(SALES, "orders");
    private static final ColumnName SSN = new ColumnName(ORDERS, "S.S.N. of `the` buyer");
    private static final GenieSpaceId SPACE = new GenieSpaceId("01ef");

    @Test
    void a_lineage_goes_from_the_outermost_container_down_to_the_securable_itself() {
        assertThat(MAIN.lineage()).containsExactly(MAIN);
        assertThat(SALES.lineage()).containsExactly(MAIN, SALES);
        assertThat(ORDERS.lineage()).containsExactly(MAIN, SALES, ORDERS);
        assertThat(SSN.lineage()).containsExactly(MAIN, SALES, ORDERS, SSN);
        assertThat(SPACE.lineage()).containsExactly(SPACE);
    }

    @Test
    void the_levels_of_a_lineage_have_the_kinds_of_their_securables() {
        assertThat(SSN.lineage())
                .extracting(Securable::kind)
                .containsExactly(Kind.CATALOG, Kind.SCHEMA, Kind.TABLE, Kind.COLUMN);
        assertThat(SPACE.kind()).isEqualTo(Kind.GENIE_SPACE);
    }

    @Test
    void full_names_join_the_parts_with_dots() {
        assertThat(MAIN.fullName()).isEqualTo("main");
        assertThat(SALES.fullName()).isEqualTo("main.sales");
        assertThat(ORDERS.fullName()).isEqualTo("main.sales.orders");
        assertThat(SSN.fullName()).isEqualTo("main.sales.orders.S.S.N. of `the` buyer");
        assertThat(SPACE.fullName()).isEqualTo("01ef");
    }

    static Stream<Securable> each() {
        return Stream.of(MAIN, SALES, ORDERS, SSN, SPACE);
    }

    @ParameterizedTest
    @MethodSource("each")
    void a_securable_ends_its_own_lineage(Securable securable) {
        assertThat(securable.lineage()).last().isEqualTo(securable);
    }
}
