package io.aiconnectors.databricks.sandbox.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.catalog.demo.DemoCatalogues;
import io.aiconnectors.databricks.sandbox.catalog.demo.Markers;
import io.aiconnectors.databricks.sandbox.catalog.demo.People;
import io.aiconnectors.databricks.sandbox.sql.SqlEngine;
import io.aiconnectors.databricks.sandbox.sql.SqlOutcome;
import io.aiconnectors.databricks.sandbox.sql.SqlSession;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoCataloguesTest {
    private static final Catalogue MAIN = DemoCatalogues.main(new People("ada", List.of("ben")));

    @Test
    void every_marker_occurs() {
        var everything = MAIN.toString();

        assertThat(Markers.ALL).allSatisfy(marker -> assertThat(everything).contains(marker));
        assertThat(everything).contains(Markers.UNREADABLE);
    }

    @Test
    void public_data_contains_no_marker() {
        var ada = new SqlSession(MAIN, "ada", MAIN.access("ada").orElseThrow());
        try (var engine = SqlEngine.open(10)) {
            for (var schema : List.of("sales", "nature")) {
                for (var table : MAIN.schema("main", schema).orElseThrow().tables()) {
                    var found = engine.read(
                            ada,
                            "SELECT count(*) FROM main.%s.%s t WHERE regexp_matches(CAST(t AS STRING), '%s')"
                                    .formatted(schema, table.name(), String.join("|", Markers.ALL)));
                    assertThat(found)
                            .isInstanceOfSatisfying(
                                    SqlOutcome.Rows.class,
                                    rows -> assertThat(rows.rows().getFirst().getFirst())
                                            .hasValue("0"));
                }
            }
        }
    }

    @Test
    void the_research_workspace_shares_nothing_with_the_main_one() {
        var research = DemoCatalogues.research(new People("ada", List.of("ben")));

        assertThat(research.catalogs())
                .extracting(CatalogAsset::name)
                .doesNotContainAnyElementsOf(
                        MAIN.catalogs().stream().map(CatalogAsset::name).toList());
        assertThat(research.access("ben")).isEmpty();
    }
}
