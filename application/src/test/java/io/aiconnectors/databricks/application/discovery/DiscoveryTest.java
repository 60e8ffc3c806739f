package io.aiconnectors.databricks.application.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.application.access.Outcome;
import io.aiconnectors.databricks.application.bench.Bench;
import io.aiconnectors.databricks.application.bench.StagedDatabricks;
import io.aiconnectors.databricks.application.bench.World;
import io.aiconnectors.databricks.domain.catalog.CatalogSummary;
import io.aiconnectors.databricks.domain.catalog.SchemaSummary;
import io.aiconnectors.databricks.domain.page.PageToken;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.screening.Withheld;
import io.aiconnectors.databricks.domain.upstream.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the discovery tools show, and what they withhold.
final class DiscoveryTest {
    private static final List<Withheld> ONE_TAGGED = List.of(new Withheld("sci_label", 1));

    private final Bench bench = new Bench();

    private static <T> Outcome<T> shown(List<Withheld> withheld, PageToken next, List<T> visible) {
        return new Outcome.Completed<>(new Screened<>(visible, withheld, next, List.of(World.SCREENING)));
    }

    private static <T> Outcome<T> page(List<Withheld> withheld, List<T> visible) {
        return shown(withheld, StagedDatabricks.NEXT, visible);
    }

    @Test
    void catalogs_are_listed() {
        assertThat(bench.listCatalogs(Bench.ANYWHERE))
                .isEqualTo(page(List.of(), List.of(new CatalogSummary(World.MAIN), new CatalogSummary(World.LEGAL))));
    }

    @Test
    void a_tagged_catalog_is_counted_and_not_shown() {
        bench.classifications().tag(World.LEGAL);

        assertThat(bench.listCatalogs(Bench.ANYWHERE))
                .isEqualTo(page(ONE_TAGGED, List.of(new CatalogSummary(World.MAIN))));
    }

    @Test
    void schemas_are_listed() {
        assertThat(bench.listSchemas())
                .isEqualTo(page(List.of(), List.of(new SchemaSummary(World.SALES), new SchemaSummary(World.PAYROLL))));
    }

    @Test
    void a_tagged_schema_is_counted_and_not_shown() {
        bench.classifications().tag(World.PAYROLL);

        assertThat(bench.listSchemas()).isEqualTo(page(ONE_TAGGED, List.of(new SchemaSummary(World.SALES))));
    }

    @Test
    void tables_are_listed() {
        assertThat(bench.listTables()).isEqualTo(page(List.of(), List.of(World.ORDERS_SUMMARY, World.MARGINS_SUMMARY)));
    }

    @Test
    void a_tagged_table_is_counted_and_not_shown() {
        bench.classifications().tag(World.ORDERS);

        assertThat(bench.listTables()).isEqualTo(page(ONE_TAGGED, List.of(World.MARGINS_SUMMARY)));
    }

    @Test
    void tables_are_found_within_a_catalog_or_a_schema() {
        var found = page(List.of(), List.of(World.ORDERS_SUMMARY, World.MARGINS_SUMMARY));

        assertThat(bench.searchTables(World.MAIN)).isEqualTo(found);
        assertThat(bench.searchTables(World.SALES)).isEqualTo(found);
        assertThat(bench.journal().lines()).contains("search in main", "search in main.sales");
    }

    @Test
    void a_search_finds_nothing_that_inherits_a_tag() {
        bench.classifications().tag(World.SALES);

        assertThat(bench.searchTables(World.MAIN)).isEqualTo(page(List.of(new Withheld("sci_label", 2)), List.of()));
    }

    @Test
    void genie_spaces_are_listed() {
        assertThat(bench.listGenieSpaces()).isEqualTo(page(List.of(), List.of(World.SALES_SPACE, World.LEGAL_SPACE)));
    }

    @Test
    void a_tagged_genie_space_is_counted_and_not_shown() {
        bench.classifications().tag(World.LEGAL_SPACE.id());

        assertThat(bench.listGenieSpaces()).isEqualTo(page(ONE_TAGGED, List.of(World.SALES_SPACE)));
    }

    @Test
    void warehouses_are_listed_without_labels() {
        assertThat(bench.listSqlWarehouses()).isEqualTo(page(List.of(), List.of(World.SMALL, World.LARGE)));
    }

    @Test
    void a_table_is_described_by_its_head_and_its_columns() {
        assertThat(bench.getTable())
                .isEqualTo(shown(
                        List.of(),
                        PageToken.NONE,
                        List.of(
                                new TablePart.Head(World.ORDERS_SUMMARY),
                                new TablePart.Body(World.ORDER_ID_COLUMN),
                                new TablePart.Body(World.BUYER_COLUMN))));
    }

    @Test
    void a_tagged_column_vanishes_from_its_table() {
        bench.classifications().tag(World.BUYER);

        assertThat(bench.getTable())
                .isEqualTo(shown(
                        ONE_TAGGED,
                        PageToken.NONE,
                        List.of(new TablePart.Head(World.ORDERS_SUMMARY), new TablePart.Body(World.ORDER_ID_COLUMN))));
    }

    @Test
    void a_column_without_readable_labels_vanishes_too() {
        bench.classifications().fail(World.ORDER_ID, Fault.of(Fault.Kind.TIMEOUT));

        assertThat(bench.getTable())
                .isEqualTo(shown(
                        List.of(new Withheld("labels_unread", 1)),
                        PageToken.NONE,
                        List.of(new TablePart.Head(World.ORDERS_SUMMARY), new TablePart.Body(World.BUYER_COLUMN))));
    }

    @Test
    void a_table_that_is_tagged_while_it_is_read_is_not_there() {
        bench.classifications().afterAnswer(() -> bench.classifications().tag(World.ORDERS));

        assertThat(bench.getTable()).isEqualTo(new Outcome.NotVisible<>(List.of("sci_label")));
        assertThat(bench.journal().lines()).contains("table main.sales.orders");
    }

    @Test
    void labels_that_fail_everywhere_are_an_error_and_no_empty_list() {
        bench.classifications().failAll(Fault.of(Fault.Kind.NOT_OFFERED));

        assertThat(bench.listCatalogs(Bench.ANYWHERE))
                .isEqualTo(new Outcome.UpstreamFailed<>(Fault.of(Fault.Kind.CLASSIFICATION_UNAVAILABLE)));
    }
}
