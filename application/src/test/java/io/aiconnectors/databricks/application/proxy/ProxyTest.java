package io.aiconnectors.databricks.application.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.application.access.Outcome;
import io.aiconnectors.databricks.application.bench.Bench;
import io.aiconnectors.databricks.application.bench.World;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.Reason;
import io.aiconnectors.databricks.domain.page.PageToken;
import io.aiconnectors.databricks.domain.remote.ArgumentFit;
import io.aiconnectors.databricks.domain.remote.Misfit;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.screening.Withheld;
import io.aiconnectors.databricks.domain.statement.NamedStatement;
import io.aiconnectors.databricks.domain.statement.Problem;
import io.aiconnectors.databricks.domain.statement.StatementFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What comes through from the managed MCP servers.
final class ProxyTest {
    private final Bench bench = new Bench();

    private static <T> Outcome<T> shown(List<Withheld> withheld, List<T> visible) {
        return new Outcome.Completed<>(new Screened<>(visible, withheld, PageToken.NONE, List.of(World.SCREENING)));
    }

    @Test
    void the_sql_tools_are_listed() {
        assertThat(bench.listSqlTools())
                .isEqualTo(shown(List.of(), List.of(World.tool(World.WRITING), World.tool(World.READ_ONLY))));
    }

    @Test
    void a_blocked_sql_tool_is_counted_and_not_shown() {
        bench.policy().block(World.WRITING);

        assertThat(bench.listSqlTools())
                .isEqualTo(shown(List.of(new Withheld("tool_blocked", 1)), List.of(World.tool(World.READ_ONLY))));
    }

    @Test
    void a_sql_tool_answers() {
        assertThat(bench.proxyToSql(World.READ_ONLY)).isEqualTo(shown(List.of(), List.of(World.RESULT)));
    }

    @Test
    void a_sql_answer_that_the_policy_withholds_is_not_shown() {
        bench.policy().block(World.READ_ONLY);

        assertThat(bench.proxyToSql(World.READ_ONLY))
                .isEqualTo(shown(List.of(new Withheld("answer_blocked", 1)), List.of()));
    }

    @Test
    void a_refused_sql_tool_is_never_called() {
        bench.policy().deny(new Reason("tool_blocked", "mcp.upstream.blocked"));

        bench.proxyToSql(World.WRITING);

        assertThat(bench.journal().lines()).doesNotContain("sql execute_sql");
    }

    @Test
    void the_policy_is_told_what_every_text_would_do_as_a_statement() {
        bench.proxyToSql(World.READ_ONLY, texts("query", "select 1", "statement_id", "x"));

        var prepared = new Intent.PrepareSqlCall(
                Bench.ANYWHERE,
                World.READ_ONLY,
                World.ARGUMENTS,
                List.of(new NamedStatement("query", unparsed(8)), new NamedStatement("statement_id", unparsed(1))));
        assertThat(bench.policy().asked())
                .containsExactly(prepared, new Intent.CallSqlTool(prepared, new ArgumentFit.Fits()));
    }

    @Test
    void no_more_texts_are_read_than_a_tool_takes() {
        var texts = new TreeMap<String, String>();
        for (int number = 10; number < 40; number++) {
            texts.put("text" + number, "select " + number);
        }

        bench.proxyToSql(World.READ_ONLY, texts);

        assertThat(bench.journal().lines().stream().filter(line -> line.startsWith("read ")))
                .hasSize(ProxyToSql.MAX_TEXTS)
                .startsWith("read select 10");
        assertThat(bench.policy().asked().getFirst())
                .isInstanceOfSatisfying(
                        Intent.PrepareSqlCall.class,
                        intent -> assertThat(intent.statements()).hasSize(ProxyToSql.MAX_TEXTS));
    }

    @Test
    void the_policy_is_told_what_does_not_fit() {
        var misfits = new ArgumentFit.Misfits(List.of(new Misfit("/query", "type")));
        bench.schemas().say(misfits);

        bench.proxyToSql(World.READ_ONLY);
        bench.proxyToGenie();

        assertThat(bench.policy().asked().get(1))
                .isInstanceOfSatisfying(
                        Intent.CallSqlTool.class,
                        intent -> assertThat(intent.fit()).isEqualTo(misfits));
        assertThat(bench.policy().asked().get(3))
                .isInstanceOfSatisfying(
                        Intent.CallGenieTool.class,
                        intent -> assertThat(intent.fit()).isEqualTo(misfits));
    }

    @Test
    void the_policy_is_told_of_a_tool_that_upstream_does_not_offer() {
        bench.databricks().offerSqlTools(World.tool(World.WRITING));

        assertThat(fitOfSql()).isEqualTo(new ArgumentFit.ToolMissing());
    }

    @Test
    void a_tool_that_is_offered_twice_is_described_by_neither() {
        bench.databricks().offerSqlTools(World.tool(World.READ_ONLY), World.tool(World.READ_ONLY));

        assertThat(fitOfSql()).isEqualTo(new ArgumentFit.SchemaUnusable());
    }

    @Test
    void a_request_does_not_print_what_was_asked() {
        var request = new SqlRequest(Bench.ANYWHERE, World.READ_ONLY, World.ARGUMENTS, texts("query", "select 1"));

        assertThat(request.toString()).isEqualTo("SqlRequest[execute_sql_read_only]");
    }

    private ArgumentFit fitOfSql() {
        bench.proxyToSql(World.READ_ONLY);
        return bench.policy().asked().stream()
                .filter(Intent.CallSqlTool.class::isInstance)
                .map(Intent.CallSqlTool.class::cast)
                .map(Intent.CallSqlTool::fit)
                .findFirst()
                .orElseThrow();
    }

    private static SequencedMap<String, String> texts(String... namesAndTexts) {
        var texts = new LinkedHashMap<String, String>();
        for (int index = 0; index < namesAndTexts.length; index += 2) {
            texts.put(namesAndTexts[index], namesAndTexts[index + 1]);
        }
        return texts;
    }

    private static StatementFacts unparsed(int length) {
        return new StatementFacts.Unparsed(Problem.SYNTAX, 0, length, 0);
    }

    @Test
    void the_tools_of_a_genie_space_are_listed() {
        assertThat(bench.listGenieTools())
                .isEqualTo(shown(List.of(), List.of(World.tool(World.QUERY), World.tool(World.DROP))));
    }

    @Test
    void a_blocked_tool_of_a_genie_space_is_counted_and_not_shown() {
        bench.policy().block(World.DROP);

        assertThat(bench.listGenieTools())
                .isEqualTo(shown(List.of(new Withheld("tool_blocked", 1)), List.of(World.tool(World.QUERY))));
    }

    @Test
    void a_genie_space_answers() {
        assertThat(bench.proxyToGenie()).isEqualTo(shown(List.of(), List.of(World.RESULT)));
    }

    @Test
    void the_answer_of_a_genie_space_that_the_policy_withholds_is_not_shown() {
        bench.policy().block(World.QUERY);

        assertThat(bench.proxyToGenie()).isEqualTo(shown(List.of(new Withheld("answer_blocked", 1)), List.of()));
    }

    @Test
    void a_tagged_genie_space_is_not_there() {
        bench.classifications().tag(World.SALES_SPACE.id());

        assertThat(bench.listGenieTools()).isEqualTo(new Outcome.NotVisible<>(List.of("sci_label")));
        assertThat(bench.proxyToGenie()).isEqualTo(new Outcome.NotVisible<>(List.of("sci_label")));
    }
}
