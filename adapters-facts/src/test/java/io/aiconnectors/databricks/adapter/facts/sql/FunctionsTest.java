package io.aiconnectors.databricks.adapter.facts.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.statement.Construct;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FunctionsTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "==>", quoteCharacter = '~', textBlock = """
            SELECT http_request('c')                                            ==> http_request
            SELECT HTTP_Request('c')                                            ==> http_request
            SELECT `http_request`('c')                                          ==> http_request
            SELECT `http_requeſt`('c')                                          ==> http_request
            SELECT system.builtin.http_request('c')                             ==> http_request
            SELECT `system`.`builtin`.`http_request`('c')                       ==> http_request
            SELECT http_request /* as it is */ ('c')                            ==> http_request
            SELECT a FROM t WHERE f(a) > 1                                      ==> f
            SELECT a FROM t GROUP BY f(a) HAVING g(a) > 1 ORDER BY h(a)         ==> f g h
            SELECT a FROM t QUALIFY f() OVER (PARTITION BY g(a) ORDER BY h(a)) = 1 ==> f g h
            SELECT sum(a) FILTER (WHERE f(a)) FROM t                            ==> f sum
            SELECT a FROM t JOIN u ON f(a)                                      ==> f
            SELECT CASE WHEN f(a) THEN g(a) ELSE h(a) END FROM t                ==> f g h
            SELECT transform(a, x -> f(x)) FROM t                               ==> f transform
            SELECT a FROM t PIVOT (f(x) FOR y IN (1))                           ==> f
            SELECT a FROM t LATERAL VIEW OUTER f(a) v AS b                      ==> f
            SELECT a FROM t TABLESAMPLE (BUCKET 1 OUT OF 2 ON f())              ==> f
            SELECT a FROM t LIMIT f()                                           ==> f
            SELECT a FROM t VERSION AS OF 1 WHERE a = f()                       ==> f
            SELECT * FROM VALUES (f(1)), (g(2)) AS v(a)                         ==> f g
            SELECT /*+ COALESCE(3) */ f(a) FROM t                               ==> f
            FROM t |> EXTEND f(a) AS b |> AGGREGATE g(b)                    ==> f g
            EXPLAIN SELECT f(1)                                                 ==> f
            WITH x AS (SELECT f(1)) SELECT 1                                    ==> f
            SELECT * FROM g(f(1))                                               ==> f
            SELECT CAST(a AS INT), TRY_CAST(b AS INT), c::int                   ==> cast try_cast
            SELECT current_user, CURRENT_DATE(), session_user()                 ==> current_date current_user session_user
            SELECT extract(YEAR FROM a), trim(b), substring(c, 1), position('a' IN d) ==> extract position substring trim
            SELECT left(a, 1), right(a, 1), filter(a, x -> x), struct(1)        ==> filter left right struct
            SELECT first(a), last(a), any_value(a), overlay(a PLACING b FROM 1) ==> any_value first last overlay
            SELECT timestampadd(DAY, 1, a), date_diff(DAY, a, b)                ==> date_diff timestampadd
            """)
    void functions_are_found_wherever_they_are_called(String text, String functions) {
        assertThat(Facts.parsed(text).functions()).containsExactly(functions.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "==>", quoteCharacter = '~', textBlock = """
            SELECT * FROM range(10)                             ==> range
            SELECT * FROM `Read_Files`('/a')                    ==> read_files
            SELECT * FROM a, LATERAL explode(xs)                ==> explode
            SELECT * FROM system.builtin.remote_query('c')      ==> remote_query
            SELECT * FROM STREAM read_files('/a')               ==> read_files
            SELECT * FROM STREAM(read_kafka('a'))               ==> read_kafka
            SELECT * FROM f(TABLE(SELECT * FROM g(1)))          ==> f g
            """)
    void functions_in_place_of_a_relation_are_told_apart(String text, String functions) {
        assertThat(Facts.parsed(text).tableFunctions()).containsExactly(functions.split(" "));
        assertThat(Facts.parsed(text).functions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT IDENTIFIER('ref' || 'lect')('java.lang.Runtime')",
                "SELECT IDENTIFIER('abs')(1)",
                "SELECT identifier(:f)(1)",
                "SELECT IDENTIFIER('amount') FROM t",
                "SELECT * FROM IDENTIFIER('main.' || :schema || '.orders')",
                "SELECT * FROM IDENTIFIER('main.sales.orders')",
                "SELECT * FROM main.IDENTIFIER('sales').orders",
                "SELECT * FROM a JOIN IDENTIFIER(:t) USING (id)",
                "TABLE IDENTIFIER(:t)",
                "SELECT * FROM f(TABLE(IDENTIFIER(:t)))",
                "SELECT * FROM IDENTIFIER('range')(1)",
                "DESCRIBE IDENTIFIER(:t)",
                "SHOW TABLES IN IDENTIFIER(:s)",
                "SELECT t.IDENTIFIER('a') FROM t",
                "WITH IDENTIFIER('x') AS (SELECT 1) SELECT 1",
            })
    void names_that_are_put_together_are_noticed(String text) {
        assertThat(Facts.parsed(text).has(Construct.IDENTIFIER_CLAUSE)).as(text).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SELECT identifier FROM t", "SELECT a AS identifier FROM t", "SELECT 'IDENTIFIER(a)' FROM t"})
    void a_column_may_be_called_identifier(String text) {
        assertThat(Facts.parsed(text).constructs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "==>", quoteCharacter = '~', textBlock = """
            SELECT :a, :b FROM t WHERE c = :a       ==> 3
            SELECT ? FROM t WHERE a = ?             ==> 2
            SELECT a:b.c, ':d', `:e` FROM t         ==> 0
            SELECT * FROM t LIMIT :n                ==> 1
            """)
    void parameter_markers_are_counted(String text, int parameters) {
        assertThat(Facts.parsed(text).parameters()).isEqualTo(parameters);
    }
}
