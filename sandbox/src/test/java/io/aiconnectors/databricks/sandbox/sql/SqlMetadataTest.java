package io.aiconnectors.databricks.sandbox.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.catalog.Catalogue;
import io.aiconnectors.databricks.sandbox.catalog.demo.DemoCatalogues;
import io.aiconnectors.databricks.sandbox.catalog.demo.Markers;
import io.aiconnectors.databricks.sandbox.catalog.demo.People;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlMetadataTest {
    private static final Catalogue MAIN = DemoCatalogues.main(new People("ada", List.of("ben")));
    private static final SqlSession ADA =
            new SqlSession(MAIN, "ada", MAIN.access("ada").orElseThrow());
    private static final SqlSession BEN =
            new SqlSession(MAIN, "ben", MAIN.access("ben").orElseThrow());

    private final SqlEngine engine = SqlEngine.open(100);

    @AfterAll
    void stop() {
        engine.close();
    }

    @Test
    void shows_what_the_person_may_use() {
        assertThat(rows(BEN, "SHOW CATALOGS")).containsExactly(List.of(Optional.of("main")));
        assertThat(rows(BEN, "SHOW SCHEMAS IN main"))
                .containsExactly(List.of(Optional.of("sales")), List.of(Optional.of("nature")));
        assertThat(rows(ADA, "show tables in `finance`.ledger").toString()).contains(Markers.TABLE, "invoices");
        assertThat(rows(ADA, "SHOW COLUMNS IN finance.ledger.accounts").toString())
                .contains(Markers.COLUMN);
        assertThat(rows(ADA, "DESC finance.ledger.invoices").toString()).contains("decimal(18,2)");
        assertThat(failure(ADA, "SHOW TABLES IN nothing.here")).contains("SCHEMA_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT table_name FROM system.information_schema.tables WHERE table_schema = 'ledger'",
                "SELECT t.table_name FROM finance.information_schema.TABLES t",
                "SELECT tables.table_name FROM finance.information_schema.tables",
                "SELECT view_definition FROM finance.information_schema.views",
                "SELECT table_name FROM finance.information_schema.table_tags WHERE tag_value LIKE 'strictly%'",
                "WITH x AS (SELECT * FROM finance.information_schema.columns) SELECT string_agg(table_name) FROM x",
            })
    void the_information_schema_names_confidential_assets_too(String statement) {
        assertThat(rows(ADA, statement).toString()).contains(Markers.TABLE);
    }

    @Test
    void the_information_schema_shows_what_the_person_may_read_and_no_more() {
        assertThat(rows(BEN, "SELECT count(DISTINCT table_schema) FROM system.information_schema.tables"))
                .containsExactly(List.of(Optional.of("2")));
        assertThat(rows(BEN, "SELECT * FROM finance.information_schema.columns"))
                .isEmpty();
        assertThat(rows(
                                ADA,
                                "SELECT count(*) FROM main.information_schema.schemata a, system.information_schema.catalog_tags b")
                        .toString())
                .contains("6");
        assertThat(rows(ADA, "SELECT column_name FROM finance.information_schema.column_tags")
                        .toString())
                .contains(Markers.COLUMN);
        assertThat(rows(ADA, "SELECT schema_name FROM finance.information_schema.schema_tags")
                        .toString())
                .contains(Markers.SCHEMA);
    }

    private List<List<Optional<String>>> rows(SqlSession session, String statement) {
        var outcome = engine.read(session, statement);
        assertThat(outcome).isInstanceOf(SqlOutcome.Rows.class);
        return ((SqlOutcome.Rows) outcome).rows();
    }

    private String failure(SqlSession session, String statement) {
        var outcome = engine.read(session, statement);
        assertThat(outcome).isInstanceOf(SqlOutcome.Failed.class);
        return ((SqlOutcome.Failed) outcome).message();
    }
}
