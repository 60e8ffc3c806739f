package io.aiconnectors.databricks.adapter.facts.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.statement.StatementKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RelationsTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "==>", quoteCharacter = '~', textBlock = """
            SELECT * FROM main.sales.orders                                     ==> main.sales.orders
            SELECT * FROM `Main`.`Sales`.`Or``ders`                             ==> main.sales.or`ders
            TABLE main.sales.orders                                             ==> main.sales.orders
            FROM main.sales.orders SELECT id                                    ==> main.sales.orders
            FROM main.sales.orders |> WHERE id = 1                              ==> main.sales.orders
            FROM a |> JOIN b USING (id)                                         ==> a b
            FROM a |> UNION ALL TABLE b                                         ==> a b
            SELECT * FROM a, b                                                  ==> a b
            SELECT * FROM a JOIN b ON a.id = b.id LEFT ANTI JOIN c USING (id)   ==> a b c
            SELECT * FROM (a JOIN b)                                            ==> a b
            SELECT * FROM a, LATERAL (SELECT * FROM b WHERE b.id = a.id)        ==> a b
            SELECT (SELECT max(id) FROM b) FROM a                               ==> a b
            SELECT * FROM a WHERE id IN (SELECT id FROM b)                      ==> a b
            SELECT * FROM a WHERE EXISTS (SELECT 1 FROM b)                      ==> a b
            SELECT * FROM a GROUP BY (SELECT 1 FROM b)                          ==> a b
            SELECT * FROM a ORDER BY (SELECT 1 FROM b) LIMIT (SELECT 2 FROM c)  ==> a b c
            SELECT 1 FROM a UNION SELECT 2 FROM b EXCEPT SELECT 3 FROM c        ==> a b c
            SELECT * FROM a VERSION AS OF 3                                     ==> a
            SELECT * FROM a TIMESTAMP AS OF (SELECT max(t) FROM b)              ==> a b
            SELECT * FROM a CHANGES FROM VERSION 1                              ==> a
            SELECT * FROM STREAM main.sales.orders                              ==> main.sales.orders
            SELECT * FROM STREAM(main.sales.orders)                             ==> main.sales.orders
            SELECT * FROM a TABLESAMPLE (10 PERCENT)                            ==> a
            SELECT * FROM a PIVOT (sum(x) FOR y IN (1, 2))                      ==> a
            SELECT * FROM a UNPIVOT (v FOR n IN (main.x, main.y))               ==> a
            SELECT * FROM f(TABLE(a), TABLE(SELECT * FROM b))                   ==> a b
            SELECT * FROM f(input => TABLE(a))                                  ==> a
            SELECT a.* EXCEPT (a.b.c) FROM a                                    ==> a
            SELECT x COLLATE main.sales.loud FROM a                             ==> a
            SELECT filter(xs, x -> x.main.sales) FROM a                         ==> a
            SELECT * FROM csv.`s3://bucket/key`                                 ==> csv.s3://bucket/key
            SELECT * FROM a.b.c.d                                               ==> a.b.c.d
            EXPLAIN SELECT * FROM a                                             ==> a
            DESCRIBE SELECT * FROM a                                            ==> a
            DESCRIBE a.b.c                                                      ==> a.b.c
            DESCRIBE TABLE EXTENDED a.b.c AS JSON                               ==> a.b.c
            DESCRIBE TABLE a b                                                  ==> a
            DESCRIBE main.sales.orders amount                                   ==> main.sales.orders
            DESCRIBE SCHEMA main.sales                                          ==> main.sales
            SHOW TABLES IN main.sales                                           ==> main.sales
            SHOW SCHEMAS IN main                                                ==> main
            SHOW CREATE TABLE a.b.c                                             ==> a.b.c
            SHOW COLUMNS IN a.b.c                                               ==> a.b.c
            SHOW COLUMNS IN orders IN main.sales                                ==> main.sales.orders orders
            SHOW TBLPROPERTIES a.b.c                                            ==> a.b.c
            INSERT INTO a SELECT * FROM b                                       ==> a b
            """)
    void relations_are_found_wherever_they_are_named(String text, String tables) {
        assertThat(Facts.tables(text)).containsExactly(tables.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "==>", textBlock = """
            WITH x AS (SELECT 1) SELECT * FROM x                                        ==> ''
            WITH X AS (SELECT 1) SELECT * FROM `x`                                      ==> ''
            WITH x AS (SELECT 1) TABLE x                                                ==> ''
            WITH x AS (SELECT 1) SELECT * FROM a WHERE b IN (SELECT * FROM x)           ==> a
            WITH x AS (SELECT * FROM x) SELECT * FROM x                                 ==> x
            WITH x AS (SELECT * FROM y), y AS (SELECT 1) SELECT * FROM x, y             ==> y
            WITH y AS (SELECT 1), x AS (SELECT * FROM y) SELECT * FROM x                ==> ''
            WITH x AS (SELECT 1) SELECT * FROM main.sales.x                             ==> main.sales.x
            WITH x AS (WITH y AS (SELECT 1) SELECT * FROM y) SELECT * FROM x, y         ==> y
            SELECT * FROM (WITH x AS (SELECT 1) SELECT * FROM x) JOIN x                 ==> x
            WITH x AS (SELECT 1) SELECT * FROM (WITH x AS (SELECT * FROM x) TABLE x)    ==> ''
            WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) TABLE r   ==> ''
            WITH RECURSIVE r AS (SELECT * FROM s), s AS (SELECT 1) TABLE r              ==> s
            WITH x AS (SELECT 1) SELECT * FROM x VERSION AS OF 1                        ==> x
            WITH x AS (SELECT 1) SELECT * FROM x CHANGES FROM VERSION 1                 ==> x
            WITH x AS (SELECT 1) SELECT * FROM STREAM x                                 ==> x
            WITH `ſales` AS (SELECT 1) SELECT * FROM sales                              ==> sales
            WITH x AS (SELECT 1) DELETE FROM x                                          ==> x
            """)
    void a_name_is_that_of_an_expression_only_where_the_expression_is_in_scope(String text, String tables) {
        assertThat(String.join(" ", Facts.tables(text))).isEqualTo(tables);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DESCRIBE HISTORY main.sales.orders", "DESC DETAIL main.sales.orders"})
    void what_databricks_describes_is_not_taken_for_a_relation_of_that_name(String text) {
        assertThat(Facts.tables(text)).containsExactly("main.sales.orders");
        assertThat(Facts.parsed(text).kind()).isEqualTo(StatementKind.DESCRIBE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DESCRIBE SHARE x", "DESCRIBE CONNECTION x", "DESCRIBE CREDENTIAL x", "DESCRIBE RECIPIENT x"})
    void a_description_of_something_else_is_of_no_kind_that_is_known(String text) {
        assertThat(Facts.parsed(text).kind()).isEqualTo(StatementKind.OTHER);
    }

    @Test
    void options_of_a_relation_make_the_statement_one_of_no_kind_that_is_known() {
        assertThat(Facts.parsed("SELECT * FROM a WITH ('path' = '/b')").kind()).isEqualTo(StatementKind.OTHER);
    }
}
