package io.aiconnectors.databricks.application.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.application.access.Outcome;
import io.aiconnectors.databricks.application.bench.Bench;
import io.aiconnectors.databricks.application.bench.World;
import io.aiconnectors.databricks.domain.access.Reason;
import io.aiconnectors.databricks.domain.page.PageToken;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.screening.Withheld;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What comes through from the managed MCP servers.
final class ProxyTest {
    private final Bench bench = new Bench();

    private static <T> Outcome<T> shown(List<Withheld> withheld, List<T> visible) {
        return new Outcome.Completed<>(new Screened<>(visible, withheld, PageToken.NONE));
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
