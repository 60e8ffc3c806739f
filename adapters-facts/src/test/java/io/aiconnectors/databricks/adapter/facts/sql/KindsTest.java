package io.aiconnectors.databricks.adapter.facts.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.statement.Construct;
import io.aiconnectors.databricks.domain.statement.InnerKind;
import io.aiconnectors.databricks.domain.statement.StatementKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KindsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            SELECT 1                                        | QUERY
            (SELECT 1)                                      | QUERY
            VALUES (1), (2)                                 | QUERY
            TABLE t                                         | QUERY
            FROM t                                          | QUERY
            WITH x AS (SELECT 1) SELECT * FROM x            | QUERY
            SELECT 1;                                       | QUERY
            SELECT 1;;                                      | QUERY
            SHOW TABLES                                     | SHOW
            SHOW CATALOGS LIKE 'm*'                         | SHOW
            SHOW PARTITIONS t                               | SHOW
            SHOW USER FUNCTIONS                             | SHOW
            DESCRIBE t                                      | DESCRIBE
            DESC FUNCTION EXTENDED abs                      | DESCRIBE
            DESCRIBE SELECT 1                               | DESCRIBE
            EXPLAIN SELECT 1                                | EXPLAIN
            EXPLAIN FORMATTED SELECT 1                      | EXPLAIN
            DELETE FROM t                                   | OTHER
            WITH x AS (SELECT 1) DELETE FROM t              | OTHER
            GRANT SELECT ON TABLE t TO someone              | OTHER
            REVOKE SELECT ON TABLE t FROM someone           | OTHER
            COMMIT                                          | OTHER
            ROLLBACK                                        | OTHER
            DFS -ls /                                       | OTHER
            SHOW GRANT                                      | OTHER
            CALL main.sales.tidy()                          | OTHER
            SET x = 1                                       | OTHER
            RESET                                           | OTHER
            USE main.sales                                  | OTHER
            SET CATALOG main                                | OTHER
            CACHE TABLE t                                   | OTHER
            REFRESH TABLE t                                 | OTHER
            ADD JAR '/a.jar'                                | OTHER
            LIST FILE                                       | OTHER
            EXECUTE IMMEDIATE 'DROP TABLE t'                | OTHER
            CREATE TABLE t AS SELECT 1                      | OTHER
            DECLARE x = 1                                   | OTHER
            """)
    void statements_are_of_the_kind_of_what_they_do(String text, StatementKind kind) {
        assertThat(Facts.parsed(text).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            EXPLAIN SELECT 1                        | QUERY
            EXPLAIN DELETE FROM t                   | OTHER
            EXPLAIN INSERT INTO t SELECT 1          | OTHER
            EXPLAIN EXPLAIN SELECT 1                | OTHER
            EXPLAIN SHOW TABLES                     | OTHER
            EXPLAIN SET x = 1                       | OTHER
            DESCRIBE QUERY SELECT 1                 | QUERY
            DESCRIBE t                              | NONE
            SELECT 1                                | NONE
            """)
    void what_is_explained_has_a_kind_too(String text, InnerKind inner) {
        assertThat(Facts.parsed(text).inner()).isEqualTo(inner);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO t SELECT 1",
                "INSERT OVERWRITE t VALUES (1)",
                "UPDATE t SET a = 1",
                "DELETE FROM t WHERE a = 1",
                "MERGE INTO t USING s ON t.a = s.a WHEN MATCHED THEN DELETE",
                "WITH x AS (SELECT 1) INSERT INTO t SELECT * FROM x",
                "FROM s INSERT INTO t SELECT a INSERT INTO u SELECT b",
                "EXPLAIN UPDATE t SET a = 1",
            })
    void what_writes_is_noticed_at_any_depth(String text) {
        assertThat(Facts.parsed(text).has(Construct.DML)).as(text).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT TRANSFORM(a) USING 'cat' FROM t",
                "FROM t SELECT TRANSFORM(a) USING 'cat'",
                "FROM t MAP a USING 'cat' AS b",
                "FROM t REDUCE a USING 'cat' AS b",
                "SELECT * FROM (SELECT TRANSFORM(a) USING 'cat' FROM t)",
                "WITH x AS (SELECT TRANSFORM(a) USING 'cat' FROM t) SELECT * FROM x",
            })
    void commands_of_the_operating_system_are_noticed_at_any_depth(String text) {
        assertThat(Facts.parsed(text).has(Construct.TRANSFORM)).as(text).isTrue();
    }

    @Test
    void the_function_of_that_name_is_no_command() {
        assertThat(Facts.parsed("SELECT transform(a, x -> x + 1) FROM t").constructs())
                .isEmpty();
    }

    @Test
    void a_native_command_swallows_what_follows_and_is_counted_as_two() {
        var facts = Facts.parsed("COMMIT; DROP TABLE t");

        assertThat(facts.kind()).isEqualTo(StatementKind.OTHER);
        assertThat(facts.statements()).isEqualTo(2);
    }
}
