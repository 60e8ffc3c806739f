package io.aiconnectors.databricks.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.application.bench.Bench;
import io.aiconnectors.databricks.application.bench.World;
import io.aiconnectors.databricks.domain.access.PolicyFault;
import io.aiconnectors.databricks.domain.access.Reason;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.upstream.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// In which order a call of each tool asks whom, and who is not asked once somebody said no.
final class WayOfACallTest {
    private final Bench bench = new Bench();

    @ParameterizedTest
    @EnumSource
    void a_permitted_call_goes_its_whole_way_in_order(ToolName tool) {
        bench.call(tool);

        assertThat(bench.journal().lines()).isEqualTo(way(tool, wholeWay(tool), "completed"));
    }

    @ParameterizedTest
    @EnumSource
    void a_throttled_call_asks_nobody_else(ToolName tool) {
        bench.limits().exhaust(Duration.ofSeconds(9));

        var outcome = bench.call(tool);

        assertThat(outcome).isEqualTo(new Outcome.Throttled<>(Duration.ofSeconds(9)));
        assertThat(bench.journal().lines()).containsExactly("limit ada " + tool.wireName());
    }

    @ParameterizedTest
    @EnumSource
    void a_call_that_cannot_be_recorded_does_not_happen(ToolName tool) {
        bench.audit().refuse();

        var outcome = bench.call(tool);

        assertThat(outcome).isEqualTo(new Outcome.AuditUnavailable<>("disk_full"));
        assertThat(bench.journal().lines()).containsExactly("limit ada " + tool.wireName(), "open " + tool.wireName());
    }

    @ParameterizedTest
    @EnumSource
    void a_denied_call_reaches_nothing(ToolName tool) {
        var reason = new Reason("tool_not_granted", "mcp.tools.granted");
        bench.policy().deny(reason);

        var outcome = bench.call(tool);

        assertThat(outcome).isEqualTo(new Outcome.Refused<>(List.of(reason)));
        assertThat(bench.journal().lines()).isEqualTo(way(tool, List.of(), "refused"));
    }

    @ParameterizedTest
    @EnumSource
    void an_undecided_call_reaches_nothing(ToolName tool) {
        bench.policy().breakDown(PolicyFault.TIMEOUT);

        var outcome = bench.call(tool);

        assertThat(outcome).isEqualTo(new Outcome.PolicyUnavailable<>(PolicyFault.TIMEOUT));
        assertThat(bench.journal().lines()).isEqualTo(way(tool, List.of(), "policy_unavailable"));
    }

    @ParameterizedTest
    @EnumSource
    void a_call_without_a_workspace_goes_no_further(ToolName tool) {
        bench.workspaces().fail(Fault.of(Fault.Kind.NO_WORKSPACE));

        var outcome = bench.call(tool);

        assertThat(outcome).isEqualTo(new Outcome.UpstreamFailed<>(Fault.of(Fault.Kind.NO_WORKSPACE)));
        assertThat(bench.journal().lines()).isEqualTo(way(tool, List.of("locate"), "upstream_failed"));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"LIST_SCHEMAS", "LIST_TABLES", "GET_TABLE", "SEARCH_TABLES", "LIST_GENIE_TOOLS", "PROXY_TO_GENIE"})
    void a_hidden_target_is_not_touched(ToolName tool) {
        bench.classifications().tag(World.MAIN);
        bench.classifications().tag(World.SALES_SPACE.id());

        var outcome = bench.call(tool);

        assertThat(outcome).isEqualTo(new Outcome.NotVisible<>(List.of("sci_label")));
        assertThat(bench.journal().lines())
                .isEqualTo(way(tool, wholeWay(tool).subList(0, 3), "not_visible"))
                .contains("screen 1");
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_shown_when_the_screen_breaks_down(ToolName tool) {
        bench.policy().breakDownAfterScreening(screenings(tool) - 1, PolicyFault.UNREACHABLE);

        var outcome = bench.call(tool);

        assertThat(outcome).isEqualTo(new Outcome.PolicyUnavailable<>(PolicyFault.UNREACHABLE));
        assertThat(bench.journal().lines()).isEqualTo(way(tool, wholeWay(tool), "policy_unavailable"));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"LIST_SCHEMAS", "LIST_TABLES", "GET_TABLE", "SEARCH_TABLES", "LIST_GENIE_TOOLS", "PROXY_TO_GENIE"})
    void a_target_is_not_touched_when_the_screen_breaks_down(ToolName tool) {
        bench.policy().breakDownAfterScreening(0, PolicyFault.CONTRACT);

        var outcome = bench.call(tool);

        assertThat(outcome).isEqualTo(new Outcome.PolicyUnavailable<>(PolicyFault.CONTRACT));
        assertThat(bench.journal().lines()).isEqualTo(way(tool, wholeWay(tool).subList(0, 3), "policy_unavailable"));
    }

    @ParameterizedTest
    @EnumSource(names = {"PROXY_TO_SQL", "PROXY_TO_GENIE"})
    void a_call_that_is_denied_at_last_does_not_happen(ToolName tool) {
        var reason = new Reason("upstream_schema_misfit", "mcp.arguments.upstream", List.of("/query"));
        bench.policy().denyAtLast(reason);

        var outcome = bench.call(tool);

        assertThat(outcome).isEqualTo(new Outcome.Refused<>(List.of(reason)));
        assertThat(bench.journal().lines()).isEqualTo(way(tool, untilTheLastDecision(tool), "refused"));
    }

    @ParameterizedTest
    @EnumSource(names = {"PROXY_TO_SQL", "PROXY_TO_GENIE"})
    void a_call_that_is_not_decided_at_last_does_not_happen(ToolName tool) {
        bench.policy().breakDownAtLast(PolicyFault.TIMEOUT);

        var outcome = bench.call(tool);

        assertThat(outcome).isEqualTo(new Outcome.PolicyUnavailable<>(PolicyFault.TIMEOUT));
        assertThat(bench.journal().lines()).isEqualTo(way(tool, untilTheLastDecision(tool), "policy_unavailable"));
    }

    @ParameterizedTest
    @EnumSource(names = {"PROXY_TO_SQL", "PROXY_TO_GENIE"})
    void a_call_of_a_tool_that_upstream_does_not_speak_of_does_not_happen(ToolName tool) {
        bench.databricks().fail(Fault.of(Fault.Kind.UPSTREAM_ERROR));

        var outcome = bench.call(tool);

        var way = untilTheLastDecision(tool);
        assertThat(outcome).isEqualTo(new Outcome.UpstreamFailed<>(Fault.of(Fault.Kind.UPSTREAM_ERROR)));
        assertThat(bench.journal().lines()).isEqualTo(way(tool, way.subList(0, way.size() - 2), "upstream_failed"));
    }

    private static List<String> untilTheLastDecision(ToolName tool) {
        var way = wholeWay(tool);
        return way.subList(0, way.size() - 2);
    }

    private static List<String> way(ToolName tool, List<String> beyondTheDecision, String outcome) {
        var way = new ArrayList<String>();
        way.add("limit ada " + tool.wireName());
        way.add("open " + tool.wireName());
        if (tool == ToolName.PROXY_TO_SQL) {
            way.add("read select 1");
        }
        way.add("decide " + tool.wireName());
        way.addAll(beyondTheDecision);
        way.add("close " + outcome);
        return way;
    }

    private static long screenings(ToolName tool) {
        return wholeWay(tool).stream().filter(line -> line.startsWith("screen")).count();
    }

    private static List<String> wholeWay(ToolName tool) {
        return switch (tool) {
            case LIST_GENIE_SPACES -> List.of("locate", "spaces", "labels 01aa 01bb", "screen 2");
            case LIST_SQL_WAREHOUSES -> List.of("locate", "warehouses", "screen 2");
            case LIST_CATALOGS -> List.of("locate", "catalogs", "labels main legal", "screen 2");
            case LIST_SCHEMAS ->
                List.of(
                        "locate",
                        "labels main",
                        "screen 1",
                        "schemas of main",
                        "labels main main.sales main.payroll",
                        "screen 2");
            case LIST_TABLES ->
                List.of(
                        "locate",
                        "labels main main.sales",
                        "screen 1",
                        "tables of main.sales",
                        "labels main main.sales main.sales.orders main.sales.margins",
                        "screen 2");
            case GET_TABLE ->
                List.of(
                        "locate",
                        "labels main main.sales main.sales.orders",
                        "screen 1",
                        "table main.sales.orders",
                        "labels main main.sales main.sales.orders main.sales.orders.id main.sales.orders.buyer",
                        "screen 3");
            case SEARCH_TABLES ->
                List.of(
                        "locate",
                        "labels main",
                        "screen 1",
                        "search in main",
                        "labels main main.sales main.sales.orders main.sales.margins",
                        "screen 2");
            case LIST_GENIE_TOOLS -> List.of("locate", "labels 01aa", "screen 1", "genie tools of 01aa", "screen 2");
            case PROXY_TO_GENIE ->
                List.of(
                        "locate",
                        "labels 01aa",
                        "screen 1",
                        "genie tools of 01aa",
                        "fit {} to query_space_01aa",
                        "confirm proxy_to_genie",
                        "genie 01aa query_space_01aa",
                        "screen 1");
            case LIST_SQL_TOOLS -> List.of("locate", "sql tools", "screen 2");
            case PROXY_TO_SQL ->
                List.of(
                        "locate",
                        "sql tools",
                        "fit {\"query\":\"select 1\"} to execute_sql_read_only",
                        "confirm proxy_to_sql",
                        "sql execute_sql_read_only",
                        "screen 1");
        };
    }
}
