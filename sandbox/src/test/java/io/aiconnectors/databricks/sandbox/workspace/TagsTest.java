package io.aiconnectors.databricks.sandbox.workspace;

import static io.aiconnectors.databricks.sandbox.workspace.TestWorkspace.ADA;
import static io.aiconnectors.databricks.sandbox.workspace.TestWorkspace.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.catalog.CatalogAsset;
import io.aiconnectors.databricks.sandbox.catalog.Catalogue;
import io.aiconnectors.databricks.sandbox.catalog.SchemaAsset;
import io.aiconnectors.databricks.sandbox.catalog.TableAsset;
import io.aiconnectors.databricks.sandbox.catalog.TableContent;
import io.aiconnectors.databricks.sandbox.catalog.Tag;
import io.aiconnectors.databricks.sandbox.catalog.access.Access;
import io.aiconnectors.databricks.sandbox.catalog.access.TagReading;
import io.aiconnectors.databricks.sandbox.catalog.demo.Markers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagsTest {
    private TestWorkspace main;

    @BeforeEach
    void start() {
        main = new TestWorkspace();
    }

    @AfterEach
    void stop() {
        main.close();
    }

    @ParameterizedTest
    @CsvSource({
        "catalogs, obsidianvault, sci, true",
        "schemas, finance.cobaltmerger, classification, sci",
        "tables, finance.ledger.crimsonminutes, confidentiality, strictly_confidential",
        "tables, finance.ledger.quartztrades, sci, ''",
        "columns, finance.ledger.accounts.emeraldiban, Sensitivity, SCI",
        "tables, main.sales.orders, sci, false",
        "tables, main.warehouse_2000.marlinfeed_0100, SCI, true",
    })
    void reads_direct_assignments(String type, String name, String key, String value) {
        var tag = main.get(ADA, tags(type, name)).path("tag_assignments").get(0);

        assertThat(tag.path("entity_type").asText()).isEqualTo(type);
        assertThat(tag.path("entity_name").asText()).isEqualTo(name);
        assertThat(tag.path("tag_key").asText()).isEqualTo(key);
        assertThat(tag.path("tag_value").asText()).isEqualTo(value);
    }

    @Test
    void keeps_case_and_padding_as_they_were_written() {
        var tag = main.get(ADA, tags("tables", "finance.ledger." + Markers.OTHER_CASE))
                .path("tag_assignments")
                .get(0);

        assertThat(tag.path("tag_key").asText()).isEqualTo(" Classification");
        assertThat(tag.path("tag_value").asText()).isEqualTo("Strictly Confidential ");
    }

    @ParameterizedTest
    @CsvSource({
        "schemas, obsidianvault.obsidianvault_payroll",
        "tables, obsidianvault.obsidianvault_payroll.obsidianvault_salaries",
        "tables, finance.cobaltmerger.cobaltmerger_bids",
        "tables, finance.ledger.quarter_summary",
        "columns, finance.ledger.quartztrades.entry_id",
    })
    void inherits_nothing(String type, String name) {
        assertThat(main.send(ADA, tags(type, name)).body()).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource({
        "tables, main.nature.onyxarchive, 403, PERMISSION_DENIED",
        "catalogs, market, 403, PERMISSION_DENIED",
        "tables, finance.ledger.invoices, 404, TABLE_DOES_NOT_EXIST",
        "tables, main.sales.nothing, 404, TABLE_DOES_NOT_EXIST",
        "catalogs, obsidianvault, 404, CATALOG_DOES_NOT_EXIST",
        "columns, main.sales.orders.nothing, 404, COLUMN_DOES_NOT_EXIST",
        "volumes, main.sales.files, 404, VOLUME_DOES_NOT_EXIST",
        "tables, main.sales, 400, INVALID_PARAMETER_VALUE",
        "wizards, main, 400, INVALID_PARAMETER_VALUE",
    })
    void refuses_with_the_right_code(String type, String name, int status, String code) {
        var answer = main.send(BEN, tags(type, name));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "FORBIDDEN, 403, PERMISSION_DENIED",
        "NOT_FOUND, 404, DOES_NOT_EXIST",
        "NO_SUCH_API, 404, ENDPOINT_NOT_FOUND"
    })
    void a_person_may_be_kept_from_all_tags(TagReading reading, int status, String code) {
        var demo = TestWorkspace.demo();
        var access = demo.access(ADA).orElseThrow().tags(reading);
        main.workspace.serve(new Catalogue(demo.catalogs(), demo.spaces(), demo.warehouses(), Map.of(ADA, access)));

        for (var path : List.of(tags("tables", "main.sales.orders"), spaceTags("01f0a1b2c3d41111a0b1c2d3e4f50001"))) {
            var answer = main.send(ADA, path);
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).contains(code);
        }
    }

    @Test
    void spaces_have_tags_of_their_own() {
        assertThat(main.send(ADA, spaceTags("01f0a1b2c3d41111a0b1c2d3e4f50003")).body())
                .contains("\"tag_key\":\"Sci\"", "\"tag_value\":\"TRUE\"", "\"entity_type\":\"geniespaces\"");
        assertThat(main.send(ADA, spaceTags("01f0a1b2c3d41111a0b1c2d3e4f50002")).body())
                .isEqualTo("{}");
        assertThat(main.send(BEN, spaceTags("01f0a1b2c3d41111a0b1c2d3e4f50003")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void pages_tags_and_refuses_a_size_of_zero() {
        var assigned =
                IntStream.range(0, 5).mapToObj(i -> new Tag("k" + i, "v")).toArray(Tag[]::new);
        var table = TableAsset.of("t", new TableContent.Sample(1)).tagged(assigned);
        main.workspace.serve(new Catalogue(
                List.of(CatalogAsset.of("c", SchemaAsset.of("s", table))),
                List.of(),
                List.of(),
                Map.of(ADA, Access.NOTHING.andReading("c"))));

        var pages = main.pages(ADA, tags("tables", "c.s.t") + "?max_results=2");

        assertThat(pages).hasSize(4);
        assertThat(pages.get(1).has("tag_assignments")).isFalse();
        assertThat(main.send(ADA, tags("tables", "c.s.t") + "?max_results=0").statusCode())
                .isEqualTo(400);
    }

    @Test
    void tags_of_data_classification_have_no_value() {
        var table = TableAsset.of("t", new TableContent.Sample(1)).tagged(Tag.keyOnly("class.phone_number"));
        main.workspace.serve(new Catalogue(
                List.of(CatalogAsset.of("c", SchemaAsset.of("s", table))),
                List.of(),
                List.of(),
                Map.of(ADA, Access.NOTHING.andReading("c"))));

        var tag = main.get(ADA, tags("tables", "c.s.t")).path("tag_assignments").get(0);

        assertThat(tag.has("tag_value")).isFalse();
        assertThat(tag.path("source_type").asText()).contains("SYSTEM_DATA_CLASSIFICATION");
    }

    private static String tags(String type, String name) {
        return "/api/2.1/unity-catalog/entity-tag-assignments/" + type + "/" + name + "/tags";
    }

    private static String spaceTags(String id) {
        return "/api/2.0/entity-tag-assignments/geniespaces/" + id + "/tags";
    }
}
