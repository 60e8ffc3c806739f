package io.aiconnectors.databricks.sandbox.workspace;

import static io.aiconnectors.databricks.sandbox.workspace.TestWorkspace.ADA;
import static io.aiconnectors.databricks.sandbox.workspace.TestWorkspace.BEN;
import static io.aiconnectors.databricks.sandbox.workspace.TestWorkspace.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.catalog.demo.Markers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TableLookupTest {
    private static final String TABLES = "/api/2.1/unity-catalog/tables/";

    private final TestWorkspace main = new TestWorkspace();

    @AfterAll
    void stop() {
        main.close();
    }

    @Test
    void describes_columns_in_every_form() {
        var orders = main.get(BEN, TABLES + "main.sales.orders");
        var price = orders.path("columns").get(3);

        assertThat(orders.path("table_type").asText()).isEqualTo("MANAGED");
        assertThat(price.path("name").asText()).isEqualTo("o_totalprice");
        assertThat(price.path("type_text").asText()).isEqualTo("decimal(18,2)");
        assertThat(price.path("type_name").asText()).isEqualTo("DECIMAL");
        assertThat(price.path("type_precision").asInt()).isEqualTo(18);
        assertThat(price.path("position").asInt()).isEqualTo(3);
        assertThat(price.path("nullable").asBoolean()).isFalse();
        assertThat(orders.path("columns").get(0).path("type_name").asText()).isEqualTo("LONG");
        assertThat(orders.path("created_at").isTextual()).isTrue();
        assertThat(orders.has("tags")).isFalse();
    }

    @Test
    void a_table_gives_its_confidential_column_away_in_many_places() {
        var accounts = main.get(ADA, TABLES + "finance.ledger.accounts");

        for (var field : new String[] {"comment", "columns", "properties", "row_filter", "table_constraints"}) {
            assertThat(accounts.path(field).toString()).as(field).contains(Markers.COLUMN);
        }
        assertThat(accounts.path("columns").get(2).path("mask").toString()).contains(Markers.COLUMN);
        assertThat(accounts.path("columns").get(2).path("type_json").asText()).contains(Markers.COLUMN);
    }

    @Test
    void a_view_and_a_foreign_key_give_confidential_tables_away() {
        var summary = main.get(ADA, TABLES + "finance.ledger.quarter_summary");
        var invoices = main.get(ADA, TABLES + "finance.ledger.invoices");

        assertThat(summary.path("table_type").asText()).isEqualTo("VIEW");
        assertThat(summary.path("view_definition").asText()).contains(Markers.TABLE);
        assertThat(summary.path("view_dependencies").toString()).contains(Markers.TABLE);
        assertThat(invoices.path("table_constraints").toString()).contains(Markers.KEY_ONLY);
    }

    @Test
    void a_listing_has_neither_dependencies_nor_constraints() {
        var tables = main.get(
                        ADA, "/api/2.1/unity-catalog/tables?catalog_name=finance&schema_name=ledger&max_results=0")
                .path("tables");

        assertThat(texts(tables, "name")).contains("accounts", "quarter_summary");
        assertThat(tables.toString()).doesNotContain("view_dependencies", "table_constraints");
        var slim = main.get(
                ADA,
                "/api/2.1/unity-catalog/tables?catalog_name=finance&schema_name=ledger&max_results=0&omit_columns=true&omit_properties=true");
        assertThat(slim.path("tables").get(0).has("columns")).isFalse();
        assertThat(slim.path("tables").get(0).has("properties")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "main.sales.nothing, 404, TABLE_DOES_NOT_EXIST",
        "main.nothing.orders, 404, SCHEMA_DOES_NOT_EXIST",
        "nothing.sales.orders, 404, CATALOG_DOES_NOT_EXIST",
        "main.warehouse_2000.event_0001, 403, PERMISSION_DENIED",
        "finance.ledger.invoices, 403, PERMISSION_DENIED",
        "market.listings.offers, 403, PERMISSION_DENIED",
        "main.sales, 400, INVALID_PARAMETER_VALUE",
        "main.sales%2Forders, 400, INVALID_PARAMETER_VALUE",
        "main.sales.orders%2F..%2Fx, 400, INVALID_PARAMETER_VALUE",
        "main.sales.orders%2Fx, 404, TABLE_DOES_NOT_EXIST",
        "main.sales.orders%00, 404, TABLE_DOES_NOT_EXIST",
    })
    void refuses_with_the_right_code(String name, int status, String code) {
        var answer = main.send(BEN, TABLES + name);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(code);
    }

    @Test
    void decodes_the_name_once_and_compares_it_without_case() {
        assertThat(main.get(BEN, TABLES + "MAIN%2Esales.Orders")
                        .path("full_name")
                        .asText())
                .isEqualTo("main.sales.orders");
        assertThat(main.send(BEN, TABLES + "main%252Esales.orders").statusCode())
                .isEqualTo(400);
    }

    @Test
    void browsing_is_enough_to_learn_that_a_table_exists() {
        assertThat(main.send(BEN, TABLES + "market.listings.offers/exists").body())
                .isEqualTo("{\"table_exists\":true}");
        assertThat(main.send(BEN, TABLES + "finance.ledger.invoices/exists").body())
                .isEqualTo("{\"table_exists\":false}");
        var browsed = main.get(BEN, TABLES + "market.listings.offers?include_browse=true");
        assertThat(browsed.path("browse_only").asBoolean()).isTrue();
        assertThat(browsed.has("columns")).isFalse();
    }
}
