package io.aiconnectors.databricks.adapter.facts.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.statement.Problem;
import io.aiconnectors.databricks.domain.statement.StatementFacts.Parsed;
import io.aiconnectors.databricks.domain.statement.StatementFacts.Unparsed;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UnparsedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-- nothing",
                "hello",
                "SELECT",
                "SELECT 1 SELECT 2",
                "SELECT 'unclosed",
                "SELECT `unclosed",
                "SELECT 1 FROM a-b",
                "SELECT 1 FROM s3://bucket/key",
                "SELECT ü FROM t",
                "SELECT * FROM t@v3",
                "SHOW GRANTS ON t",
                "COPY INTO t FROM '/a'",
                "OPTIMIZE t",
                "VACUUM t",
                "RESTORE TABLE t TO VERSION AS OF 1",
                "UNDROP TABLE t",
                "PUT '/a' INTO '/b'",
                "LIST '/a'",
                "BEGIN SELECT 1; END",
                "SELECT\u200B1",
                "SELECT \"a\".\"b\" FROM \"t\"",
            })
    void what_is_no_statement_of_the_grammar_is_not_guessed_at(String text) {
        assertThat(Facts.unparsed(text).problem()).as(text).isEqualTo(Problem.SYNTAX);
    }

    @Test
    void a_second_statement_is_counted() {
        assertThat(Facts.of("SELECT 1; DROP TABLE t")).isEqualTo(new Unparsed(Problem.SYNTAX, 2, 22, 0));
        assertThat(Facts.unparsed("SELECT ';'; SELECT `;` -- ;\n; SELECT 3 /* ; */")
                        .statements())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 /* unclosed",
                "SELECT 1 /* a /* b */",
                "SELECT 1 /*",
                "SET x = /* a",
                "SELECT 1 -- a \\\n; DROP TABLE t",
            })
    void a_comment_ends_where_everybody_sees_its_end(String text) {
        assertThat(Facts.unparsed(text).problem()).as(text).isEqualTo(Problem.UNCLOSED_COMMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 -- a comment",
                "-- a comment\nSELECT 1",
                "SELECT /* a /* nested */ comment */ 1",
                "SELECT '/* no comment' -- \\",
                "SELECT\u00A01",
            })
    void comments_that_end_are_no_problem(String text) {
        assertThat(Facts.of(text)).isInstanceOf(Parsed.class);
    }

    @Test
    void a_text_may_be_as_long_as_the_ceiling_and_no_longer() {
        var longest = "SELECT '" + "a".repeat(Ceilings.HARD.length() - 9) + "'";

        assertThat(Facts.parsed(longest).length()).isEqualTo(Ceilings.HARD.length());
        assertThat(Facts.of(longest + " ")).isEqualTo(new Unparsed(Problem.TOO_LONG, 0, longest.length() + 1, 0));
    }

    @Test
    void a_text_may_nest_as_deep_as_the_ceiling_and_no_deeper() {
        int depth = Ceilings.HARD.depth();

        assertThat(Facts.parsed(nested("(", depth, ")")).depth()).isEqualTo(depth);
        assertThat(Facts.unparsed(nested("(", depth + 1, ")")))
                .extracting(Unparsed::problem, Unparsed::depth)
                .containsExactly(Problem.TOO_DEEP, depth + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "f(", "a[", "- ", "NOT ", "CASE WHEN a THEN ", "x -> ", "CAST(a AS ARRAY<", "("})
    void everything_that_nests_is_counted(String opening) {
        assertThat(Facts.unparsed("SELECT " + opening.repeat(Ceilings.HARD.depth() + 1))
                        .problem())
                .isEqualTo(Problem.TOO_DEEP);
    }

    @Test
    void what_stands_in_a_row_does_not_nest() {
        assertThat(Facts.parsed("SELECT (1), ((2)), CASE WHEN a THEN 1 END, - 1, a[1], 1 < 2, 3 < 4")
                        .depth())
                .isEqualTo(2);
        assertThat(Facts.parsed("SELECT * FROM t WHERE a = 1" + " AND a = 1".repeat(5_000))
                        .depth())
                .isZero();
    }

    @Test
    void comments_within_comments_have_a_ceiling_of_their_own() {
        int comments = Ceilings.HARD.comments();

        assertThat(Facts.of(nested("/* ", comments, " */"))).isInstanceOf(Parsed.class);
        assertThat(Facts.unparsed(nested("/* ", comments + 1, " */")).problem()).isEqualTo(Problem.TOO_DEEP);
    }

    @Test
    void a_text_that_takes_too_many_steps_is_given_up() {
        var few = new Ceilings(1000, 10, 100, 200, Duration.ofSeconds(60), 1, 1 << 20);

        assertThat(new SparkSqlStatements(few).read("SELECT 1" + " + 1".repeat(200)))
                .isInstanceOfSatisfying(
                        Unparsed.class, facts -> assertThat(facts.problem()).isEqualTo(Problem.TIMEOUT));
    }

    @Test
    void a_parser_without_stack_is_a_problem_of_the_text() {
        var shallow = new Ceilings(100_000, 10, 10_000, Long.MAX_VALUE, Duration.ofSeconds(60), 1, 256 * 1024);

        assertThat(new SparkSqlStatements(shallow).read(nested("(", 3_000, ")")))
                .isInstanceOfSatisfying(
                        Unparsed.class, facts -> assertThat(facts.problem()).isEqualTo(Problem.OVERFLOW));
    }

    @Test
    void nobody_waits_for_a_turn_for_ever() {
        var none = new Ceilings(100, 10, 100, 10_000, Duration.ofMillis(1), 0, 1 << 20);

        assertThat(new SparkSqlStatements(none).read("SELECT 1")).isEqualTo(new Unparsed(Problem.TIMEOUT, 0, 8, 0));
    }

    @Test
    void a_caller_that_is_stopped_gets_no_facts_and_stays_stopped() {
        Thread.currentThread().interrupt();

        assertThat(Facts.unparsed("SELECT 1").problem()).isEqualTo(Problem.TIMEOUT);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static String nested(String opening, int times, String closing) {
        return "SELECT 1 " + (opening.startsWith("/") ? "" : "+ ") + opening.repeat(times)
                + (opening.startsWith("/") ? "" : "1") + closing.repeat(times);
    }
}
