package io.aiconnectors.databricks.sandbox.workspace;

import static io.aiconnectors.databricks.sandbox.workspace.TestWorkspace.ADA;
import static io.aiconnectors.databricks.sandbox.workspace.TestWorkspace.BEN;
import static io.aiconnectors.databricks.sandbox.workspace.TestWorkspace.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.catalog.CatalogAsset;
import io.aiconnectors.databricks.sandbox.catalog.Catalogue;
import io.aiconnectors.databricks.sandbox.catalog.access.Access;
import io.aiconnectors.databricks.sandbox.catalog.demo.Markers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {
    private static final String CATALOGS = "/api/2.1/unity-catalog/catalogs?max_results=0";
    private static final String MANY = "/api/2.1/unity-catalog/tables?catalog_name=main&schema_name=warehouse_2000";

    private TestWorkspace main;

    @BeforeEach
    void start() {
        main = new TestWorkspace();
    }

    @AfterEach
    void stop() {
        main.close();
    }

    @Test
    void lists_the_catalogs_of_each_person() {
        assertThat(texts(main.get(ADA, CATALOGS).path("catalogs"), "name"))
                .containsExactly("finance", "main", "market", Markers.CATALOG);
        assertThat(texts(main.get(BEN, CATALOGS).path("catalogs"), "name")).containsExactly("main");
    }

    @Test
    void browsing_must_be_asked_for_and_is_marked() {
        var catalogs = main.get(BEN, CATALOGS + "&include_browse=true").path("catalogs");
        var tables = main.get(
                BEN,
                "/api/2.1/unity-catalog/tables?catalog_name=market&schema_name=listings&max_results=0&include_browse=true");

        assertThat(texts(catalogs, "name")).containsExactly("main", "market");
        assertThat(catalogs.get(1).path("browse_only").asBoolean()).isTrue();
        assertThat(tables.path("tables").get(0).path("browse_only").asBoolean()).isTrue();
        assertThat(tables.path("tables").get(0).has("columns")).isFalse();
    }

    @Test
    void an_empty_collection_is_a_bare_object() {
        main.workspace.serve(new Catalogue(List.of(), List.of(), List.of(), Map.of(ADA, Access.NOTHING)));

        assertThat(main.send(ADA, CATALOGS).body()).isEqualTo("{}");
        assertThat(main.send(ADA, "/api/2.0/genie/spaces").body()).isEqualTo("{}");
        assertThat(main.send(ADA, "/api/2.0/sql/warehouses").body()).isEqualTo("{}");
    }

    @Test
    void what_is_served_can_be_swapped_while_running() {
        var access = Access.NOTHING.andReading("other");
        main.workspace.serve(
                new Catalogue(List.of(CatalogAsset.of("other")), List.of(), List.of(), Map.of(ADA, access)));

        assertThat(texts(main.get(ADA, CATALOGS).path("catalogs"), "name")).containsExactly("other");
        assertThat(main.send(BEN, CATALOGS).statusCode()).isEqualTo(403);
    }

    @Test
    void pages_through_two_thousand_tables_with_an_empty_page_among_them() {
        var pages = main.pages(ADA, MANY + "&max_results=0");

        assertThat(pages).hasSize(41);
        assertThat(pages.get(1).has("tables")).isFalse();
        assertThat(pages.get(1).hasNonNull("next_page_token")).isTrue();
        assertThat(pages.getLast().has("next_page_token")).isFalse();
        assertThat(pages.stream().flatMap(page -> texts(page.path("tables"), "name").stream()))
                .hasSize(2000)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_table_listing_never_has_more_than_fifty_a_page() {
        assertThat(main.get(ADA, MANY + "&max_results=7").path("tables")).hasSize(7);
        assertThat(main.get(ADA, MANY + "&max_results=1000").path("tables")).hasSize(50);
    }

    @Test
    void a_big_listing_without_a_page_size_fails() {
        var answer = main.send(ADA, MANY);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("INVALID_PARAMETER_VALUE", "#UC-PGRQD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "many", "1.5", "99999999999"})
    void refuses_page_sizes_that_are_none(String size) {
        var answer = main.send(ADA, MANY + "&max_results=" + size);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("INVALID_PARAMETER_VALUE");
    }

    @Test
    void a_page_token_belongs_to_one_person_and_the_same_parameters() {
        var token =
                main.get(ADA, MANY + "&max_results=50").path("next_page_token").asText();

        assertThat(main.send(ADA, MANY + "&max_results=50&page_token=" + token).statusCode())
                .isEqualTo(200);
        assertThat(main.send(ADA, MANY + "&max_results=20&page_token=" + token).statusCode())
                .isEqualTo(400);
        assertThat(main.send(ADA, MANY.replace("warehouse_2000", "sales") + "&max_results=50&page_token=" + token)
                        .statusCode())
                .isEqualTo(400);
        assertThat(main.send(ADA, MANY + "&max_results=50&page_token=garbage").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_page_token_gives_away_the_name_it_stopped_at() {
        var token =
                main.get(ADA, MANY + "&max_results=100").path("next_page_token").asText();

        assertThat(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8))
                .contains("event_0050");
    }

    @Test
    void pages_are_cut_before_grants_so_they_may_be_short() {
        var pages = main.pages(BEN, CATALOGS.replace("=0", "=1"));

        assertThat(pages).hasSize(5);
        assertThat(pages.stream().flatMap(page -> texts(page.path("catalogs"), "name").stream()))
                .containsExactly("main");
    }

    @ParameterizedTest
    @CsvSource({
        "schemas?max_results=0, 400, INVALID_PARAMETER_VALUE",
        "schemas?catalog_name=nothing, 404, CATALOG_DOES_NOT_EXIST",
        "schemas?catalog_name=finance, 403, PERMISSION_DENIED",
        "tables?catalog_name=main, 400, INVALID_PARAMETER_VALUE",
        "tables?catalog_name=main&schema_name=nothing, 404, SCHEMA_DOES_NOT_EXIST",
        "tables?catalog_name=main&schema_name=warehouse_2000, 403, PERMISSION_DENIED",
        "table-summaries, 400, INVALID_PARAMETER_VALUE",
        "table-summaries?catalog_name=market, 403, PERMISSION_DENIED",
    })
    void refuses_with_the_right_code(String call, int status, String code) {
        var answer = main.send(BEN, "/api/2.1/unity-catalog/" + call);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"error_code\":\"" + code + "\"", "google.rpc.RequestInfo");
    }

    @Test
    void summaries_fit_like_patterns_without_case() {
        var query = "/api/2.1/unity-catalog/table-summaries?catalog_name=main&max_results=0";

        assertThat(texts(
                        main.get(ADA, query + "&table_name_pattern=%25EVENT_000_")
                                .path("tables"),
                        "full_name"))
                .hasSize(9)
                .contains("main.warehouse_2000.event_0001");
        assertThat(texts(
                        main.get(ADA, query + "&table_name_pattern=event%5C_000_")
                                .path("tables"),
                        "full_name"))
                .hasSize(9);
        assertThat(main.get(ADA, query + "&table_name_pattern=event%25&schema_name_pattern=sales")
                        .has("tables"))
                .isFalse();
        assertThat(texts(main.get(BEN, query + "&table_name_pattern=%25").path("tables"), "full_name"))
                .contains("main.sales.orders")
                .noneMatch(name -> name.contains("warehouse_2000"));
        assertThat(main.get(ADA, query + "&table_name_pattern=orders")
                        .path("tables")
                        .get(0)
                        .size())
                .isEqualTo(2);
    }

    @Test
    void lists_spaces_and_warehouses_by_right() {
        assertThat(texts(main.get(ADA, "/api/2.0/genie/spaces").path("spaces"), "title"))
                .containsExactly("Sales", "Project " + Markers.SPACE, "Penguins");
        assertThat(texts(main.get(BEN, "/api/2.0/genie/spaces").path("spaces"), "title"))
                .containsExactly("Penguins");
        assertThat(main.get(ADA, "/api/2.0/genie/spaces?page_size=1").has("next_page_token"))
                .isTrue();
        assertThat(texts(main.get(BEN, "/api/2.0/sql/warehouses").path("warehouses"), "name"))
                .containsExactly("Analytics");
        assertThat(main.get(ADA, "/api/2.0/sql/warehouses")
                        .path("warehouses")
                        .get(0)
                        .path("auto_stop_mins")
                        .isTextual())
                .isTrue();
    }
}
