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
class SqlEngineTest {
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
    void counts_the_orders_of_the_generator() {
        assertThat(rows(BEN, "SELECT count(*) AS n FROM main.sales.orders"))
                .containsExactly(List.of(Optional.of("15000")));
    }

    @Test
    void reads_penguins_with_missing_values_as_null() {
        assertThat(rows(BEN, "SELECT count(*), count(sex) FROM `main`.`nature`.`penguins`"))
                .containsExactly(List.of(Optional.of("344"), Optional.of("333")));
        assertThat(rows(BEN, "SELECT sex FROM main.nature.penguins WHERE sex IS NULL LIMIT 1"))
                .containsExactly(List.of(Optional.empty()));
    }

    @Test
    void spells_types_and_values_as_databricks_does() {
        var result = (SqlOutcome.Rows) engine.read(
                ADA,
                "SELECT o_orderkey, o_totalprice, o_orderdate, o_clerk FROM main.sales.orders WHERE o_orderkey = 1");

        assertThat(result.columns())
                .extracting(column -> column.name() + " " + column.type().name())
                .containsExactly("o_orderkey LONG", "o_totalprice DECIMAL", "o_orderdate DATE", "o_clerk STRING");
        assertThat(result.rows().getFirst().get(2)).hasValue("1996-01-02");
        assertThat(rows(ADA, "SELECT happened_at FROM main.warehouse_2000.event_0001 LIMIT 1"))
                .containsExactly(List.of(Optional.of("2026-01-02T12:00:00.000Z")));
    }

    @Test
    void runs_common_table_expressions_subqueries_joins_and_four_part_columns() {
        var query = "WITH big AS (SELECT * FROM main.sales.orders WHERE o_totalprice > 100000)"
                + " SELECT count(*) > 0 FROM big b JOIN main.sales.customer ON b.o_custkey = main.sales.customer.c_custkey"
                + " WHERE c_nationkey IN (SELECT n_nationkey FROM main.sales.nation)";

        assertThat(rows(BEN, query)).containsExactly(List.of(Optional.of("true")));
    }

    @Test
    void reads_a_view_whose_tables_the_person_may_not_read() {
        assertThat(rows(ADA, "SELECT * FROM finance.ledger.quarter_summary"))
                .containsExactly(List.of(Optional.of("10")));
    }

    @Test
    void takes_double_quotes_for_strings_as_databricks_does() {
        assertThat(rows(BEN, "SELECT \"a'b\" AS `odd name`")).containsExactly(List.of(Optional.of("a'b")));
    }

    @Test
    void cuts_off_at_the_row_cap_and_says_so() {
        var result = (SqlOutcome.Rows) engine.read(BEN, "SELECT * FROM main.sales.customer");

        assertThat(result.rows()).hasSize(100);
        assertThat(result.truncated()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM finance.ledger.accounts",
                "WITH a AS (SELECT * FROM finance.ledger.accounts) SELECT * FROM a",
                "SELECT (SELECT max(account_id) FROM finance.ledger.accounts)",
                "SELECT 1 WHERE EXISTS (SELECT 1 FROM `finance`.ledger.`accounts`)",
                "SELECT 1 UNION ALL SELECT account_id FROM FINANCE.LEDGER.ACCOUNTS",
                "EXPLAIN SELECT * FROM finance.ledger.accounts",
                "DESCRIBE TABLE finance.ledger.accounts",
                "SELECT * FROM market.listings.offers",
                "SELECT * FROM main.warehouse_2000.event_0001",
            })
    void refuses_tables_the_person_may_not_read(String statement) {
        assertThat(failure(BEN, statement)).contains("INSUFFICIENT_PERMISSIONS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM main.sales.nothing",
                "SELECT * FROM nothing.at.all",
                "SELECT * FROM orders",
                "SELECT * FROM 'penguins.csv'",
                "SELECT * FROM system.information_schema.secrets",
                "WITH a AS (SELECT 1) SELECT * FROM (SELECT * FROM b) AS c, a",
            })
    void knows_only_tables_of_the_catalogue(String statement) {
        assertThat(failure(ADA, statement)).contains("TABLE_OR_VIEW_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM duckdb_tables()",
                "SELECT * FROM read_csv('/etc/hostname')",
                "SELECT * FROM query('SELECT 1')",
                "SELECT * FROM query_table('uc_finance.ledger.accounts')",
                "SELECT getenv('HOME')",
                "SELECT current_setting('threads')",
                "SELECT * FROM (DESCRIBE main.sales.orders)",
            })
    void has_nothing_of_the_engine_beneath(String statement) {
        assertThat(failure(ADA, statement)).containsAnyOf("UNRESOLV", "PARSE_SYNTAX_ERROR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO main.sales.nation VALUES (99, 'X', 1, '')",
                "DROP TABLE main.sales.orders",
                "CREATE TABLE main.sales.mine (a INT)",
                "/* SELECT */ DELETE FROM main.sales.orders",
                "CALL something()",
                "SET x = 1",
                "USE main",
                "COPY main.sales.orders TO 'orders.csv'",
                "ATTACH ':memory:' AS other",
                "PRAGMA database_list",
                "VALUES (1)",
            })
    void reading_refuses_whatever_is_no_reading_statement(String statement) {
        assertThat(failure(ADA, statement)).contains("NOT_READ_ONLY");
        assertThat(engine.writes()).noneMatch(write -> write.statement().equals(statement));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1; SELECT 2",
                "SELECT 1; DROP TABLE main.sales.orders",
                "SELEC 1",
                "SELECT 'open",
                "WITH a AS (DELETE FROM x) SELECT 1",
                "SHOW GRANTS"
            })
    void refuses_what_does_not_parse_or_is_more_than_one_statement(String statement) {
        assertThat(failure(ADA, statement)).containsAnyOf("PARSE_SYNTAX_ERROR", "NOT_READ_ONLY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ";;", "-- nothing", "/* open"})
    void refuses_an_empty_statement(String statement) {
        assertThat(failure(ADA, statement)).contains("PARSE_EMPTY_STATEMENT");
    }

    @Test
    void a_semicolon_at_the_end_or_inside_a_string_is_no_second_statement() {
        assertThat(rows(ADA, "SELECT ';' AS s -- ; comment\n;")).containsExactly(List.of(Optional.of(";")));
    }

    @Test
    void runs_long_chains_of_operators_and_refuses_endless_ones() {
        assertThat(rows(ADA, "SELECT 1" + " + 1".repeat(200))).containsExactly(List.of(Optional.of("201")));
        assertThat(engine.read(ADA, "SELECT " + "(".repeat(5000) + "1" + ")".repeat(5000)))
                .isInstanceOf(SqlOutcome.class);
        assertThat(failure(ADA, "SELECT 1" + " + 1".repeat(900))).contains("QUERY_");
    }

    @Test
    void names_near_by_columns_when_one_is_unknown() {
        assertThat(failure(ADA, "SELECT emerald FROM finance.ledger.accounts"))
                .contains("[UNRESOLVED_COLUMN.WITH_SUGGESTION]")
                .contains(Markers.COLUMN);
    }

    @Test
    void executing_really_writes_and_remembers_who_did() {
        assertThat(
                        engine.execute(
                                ADA,
                                "CREATE TABLE main.nature.heavy AS SELECT * FROM main.nature.penguins WHERE body_mass_g > 6000"))
                .isInstanceOf(SqlOutcome.Rows.class);
        engine.execute(ADA, "INSERT INTO main.nature.heavy (species, island, year) VALUES ('Adelie', 'Dream', 2010)");

        assertThat(rows(ADA, "SELECT count(*) FROM main.nature.heavy")).containsExactly(List.of(Optional.of("3")));
        assertThat(engine.writes()).extracting(Write::table).contains("main.nature.heavy");
        assertThat(engine.writes()).extracting(Write::userName).containsOnly("ada");
    }

    @Test
    void executing_needs_the_right_to_write() {
        int before = engine.writes().size();

        assertThat(engine.execute(BEN, "DELETE FROM main.sales.region")).isInstanceOf(SqlOutcome.Failed.class);
        assertThat(engine.execute(BEN, "CREATE TABLE main.sales.mine (a INT)")).isInstanceOf(SqlOutcome.Failed.class);
        assertThat(engine.execute(ADA, "INSERT INTO main.sales.region SELECT * FROM nothing.at.all"))
                .isInstanceOf(SqlOutcome.Failed.class);
        assertThat(engine.execute(ADA, "COPY main.sales.orders TO 'orders.csv'"))
                .isInstanceOf(SqlOutcome.Failed.class);
        assertThat(engine.writes()).hasSize(before);
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
