package io.aiconnectors.databricks.sandbox.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.catalog.access.Access;
import io.aiconnectors.databricks.sandbox.catalog.access.Privilege;
import io.aiconnectors.databricks.sandbox.catalog.access.Sight;
import io.aiconnectors.databricks.sandbox.catalog.access.Visibility;
import org.junit.jupiter.api.Test;

class SightTest {
    @Test
    void nothing_granted_shows_nothing() {
        var sight = new Sight(Access.NOTHING);

        assertThat(sight.catalog("main")).isEqualTo(Visibility.NONE);
        assertThat(sight.table("main", "sales", "orders")).isEqualTo(Visibility.NONE);
        assertThat(sight.space("x")).isFalse();
    }

    @Test
    void select_alone_does_not_show_a_table() {
        var select = Access.NOTHING.and(Privilege.SELECT, "main");

        assertThat(new Sight(select).table("main", "sales", "orders")).isEqualTo(Visibility.NONE);
        assertThat(new Sight(select.and(Privilege.USE_CATALOG, "main")).table("main", "sales", "orders"))
                .isEqualTo(Visibility.NONE);
    }

    @Test
    void grants_reach_down_but_not_sideways_or_up() {
        var sight = new Sight(Access.NOTHING
                .and(Privilege.USE_CATALOG, "main")
                .and(Privilege.USE_SCHEMA, "main.sales")
                .and(Privilege.SELECT, "main.sales"));

        assertThat(sight.table("MAIN", "Sales", "orders")).isEqualTo(Visibility.FULL);
        assertThat(sight.table("main", "sales2", "orders")).isEqualTo(Visibility.NONE);
        assertThat(sight.schema("main", "nature")).isEqualTo(Visibility.NONE);
        assertThat(sight.catalog("main2")).isEqualTo(Visibility.NONE);
    }

    @Test
    void browse_shows_everything_below_as_browse_only() {
        var sight = new Sight(Access.NOTHING.and(Privilege.BROWSE, "market"));

        assertThat(sight.catalog("market")).isEqualTo(Visibility.BROWSE_ONLY);
        assertThat(sight.schema("market", "a")).isEqualTo(Visibility.BROWSE_ONLY);
        assertThat(sight.table("market", "a", "b")).isEqualTo(Visibility.BROWSE_ONLY);
    }
}
