package io.aiconnectors.databricks.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.application.bench.Bench;
import io.aiconnectors.databricks.application.bench.World;
import io.aiconnectors.databricks.domain.access.PolicyFault;
import io.aiconnectors.databricks.domain.access.Reason;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.audit.Closing;
import io.aiconnectors.databricks.domain.audit.EventId;
import io.aiconnectors.databricks.domain.audit.Opening;
import io.aiconnectors.databricks.domain.audit.Subject;
import io.aiconnectors.databricks.domain.screening.Withheld;
import io.aiconnectors.databricks.domain.trace.Latency;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the two phases of a record say.
final class AuditRecordTest {
    private static final List<Withheld> NOTHING = List.of();

    private final Bench bench = new Bench();

    @ParameterizedTest
    @EnumSource
    void the_opening_says_who_asks_for_what(ToolName tool) {
        bench.call(tool);

        assertThat(bench.audit().openings())
                .containsExactly(new Opening(
                        new EventId("event-1"),
                        World.NOON,
                        tool.wireName(),
                        World.ADA.person(),
                        World.ADA.client(),
                        World.ADA.groups(),
                        World.ADA.scopes(),
                        "",
                        subject(tool),
                        Bench.INVOCATION.arguments()));
    }

    private static Subject subject(ToolName tool) {
        return switch (tool) {
            case LIST_GENIE_SPACES, LIST_SQL_WAREHOUSES, LIST_CATALOGS -> new Subject("none", names());
            case LIST_SCHEMAS -> new Subject("catalog", names("catalog", "main"));
            case LIST_TABLES -> new Subject("schema", names("catalog", "main", "schema", "sales"));
            case GET_TABLE -> new Subject("table", names("catalog", "main", "schema", "sales", "table", "orders"));
            case SEARCH_TABLES -> new Subject("search", names("catalog", "main"));
            case LIST_GENIE_TOOLS -> new Subject("genie_space", names("space_id", "01aa"));
            case PROXY_TO_GENIE -> new Subject("genie_tool", names("space_id", "01aa", "tool", "query_space_01aa"));
            case LIST_SQL_TOOLS -> new Subject("sql_server", names());
            case PROXY_TO_SQL -> new Subject("sql_tool", names("tool", "execute_sql_read_only"));
        };
    }

    private static SortedMap<String, String> names(String... levelsAndNames) {
        var names = new TreeMap<String, String>();
        for (var index = 0; index < levelsAndNames.length; index += 2) {
            names.put(levelsAndNames[index], levelsAndNames[index + 1]);
        }
        return names;
    }

    @Test
    void the_opening_names_the_workspace_that_was_asked_for() {
        bench.listCatalogs(new WorkspaceChoice.Named(new WorkspaceAlias("europe")));

        assertThat(bench.audit().openings()).singleElement().returns("europe", Opening::workspace);
    }

    @Test
    void an_answered_call_closes_with_its_counts_and_what_decided_them() {
        bench.classifications().tag(World.LEGAL);

        bench.listCatalogs(Bench.ANYWHERE);

        assertThat(bench.audit().closings())
                .containsExactly(new Closing(
                        "completed",
                        List.of(),
                        "main",
                        1,
                        2,
                        List.of(new Withheld("sci_label", 1)),
                        World.DECISION,
                        List.of(World.SCREENING),
                        List.of(),
                        Latency.ZERO,
                        World.NOON));
    }

    @Test
    void a_hidden_target_closes_with_the_reason_that_the_caller_is_not_told() {
        bench.classifications().tag(World.SALES);

        bench.getTable();

        assertThat(bench.audit().closings())
                .containsExactly(new Closing(
                        "not_visible",
                        List.of("sci_label"),
                        "main",
                        0,
                        1,
                        List.of(new Withheld("sci_label", 1)),
                        World.DECISION,
                        List.of(World.SCREENING),
                        List.of(),
                        Latency.ZERO,
                        World.NOON));
    }

    @Test
    void a_refused_call_closes_with_the_reasons_of_the_policy() {
        bench.policy().deny(new Reason("tool_blocked", "a"), new Reason("argument_refused", "b"));

        bench.proxyToSql(World.WRITING);

        assertThat(bench.audit().closings())
                .containsExactly(new Closing(
                        "refused",
                        List.of("tool_blocked", "argument_refused"),
                        "",
                        0,
                        0,
                        NOTHING,
                        World.DECISION,
                        List.of(),
                        List.of(),
                        Latency.ZERO,
                        World.NOON));
    }

    @Test
    void a_call_that_is_decided_twice_closes_with_the_last_decision_and_what_rules_observed() {
        var observed = new Reason("sql_too_long", "mcp.sql.length");
        bench.policy().observe(observed);

        bench.proxyToSql(World.READ_ONLY);

        assertThat(bench.audit().closings())
                .containsExactly(new Closing(
                        "completed",
                        List.of(),
                        "main",
                        1,
                        1,
                        NOTHING,
                        World.CONFIRMATION.observing(List.of(observed)),
                        List.of(World.SCREENING),
                        List.of(),
                        Latency.ZERO,
                        World.NOON));
    }

    @Test
    void a_call_that_is_denied_at_last_closes_with_the_last_decision_and_its_reasons() {
        bench.policy().denyAtLast(new Reason("upstream_schema_misfit", "a", List.of("/query")));

        bench.proxyToGenie();

        assertThat(bench.audit().closings())
                .containsExactly(new Closing(
                        "refused",
                        List.of("upstream_schema_misfit"),
                        "main",
                        0,
                        1,
                        NOTHING,
                        World.CONFIRMATION,
                        List.of(World.SCREENING),
                        List.of(),
                        Latency.ZERO,
                        World.NOON));
    }

    @Test
    void a_call_that_is_not_decided_at_last_closes_with_the_decision_that_was_made() {
        bench.policy().breakDownAtLast(PolicyFault.UNREACHABLE);

        bench.proxyToSql(World.READ_ONLY);

        assertThat(bench.audit().closings())
                .singleElement()
                .returns("policy_unavailable", Closing::outcome)
                .returns(World.DECISION, Closing::decision);
    }

    @ParameterizedTest
    @EnumSource
    void an_undecided_call_closes_with_the_fault_and_no_decision(PolicyFault fault) {
        bench.policy().breakDown(fault);

        bench.getTable();

        assertThat(bench.audit().closings())
                .containsExactly(new Closing(
                        "policy_unavailable",
                        List.of(fault.code()),
                        "",
                        0,
                        0,
                        NOTHING,
                        Closing.UNDECIDED,
                        List.of(),
                        List.of(),
                        Latency.ZERO,
                        World.NOON));
    }

    @Test
    void a_screen_that_breaks_down_closes_with_the_decision_that_was_made() {
        bench.policy().breakDownAfterScreening(1, PolicyFault.UNREACHABLE);

        bench.getTable();

        assertThat(bench.audit().closings())
                .containsExactly(new Closing(
                        "policy_unavailable",
                        List.of("pdp_unreachable"),
                        "main",
                        0,
                        1,
                        NOTHING,
                        World.DECISION,
                        List.of(World.SCREENING),
                        List.of(),
                        Latency.ZERO,
                        World.NOON));
    }

    @Test
    void a_call_without_a_workspace_closes_with_none() {
        bench.workspaces().fail(new Fault(Fault.Kind.NO_WORKSPACE, Duration.ZERO, "req-7"));

        bench.getTable();

        assertThat(bench.audit().closings())
                .containsExactly(new Closing(
                        "upstream_failed",
                        List.of("no_workspace"),
                        "",
                        0,
                        0,
                        NOTHING,
                        World.DECISION,
                        List.of(),
                        List.of("req-7"),
                        Latency.ZERO,
                        World.NOON));
    }

    @Test
    void a_fault_of_databricks_closes_with_its_request_id() {
        bench.databricks().fail(new Fault(Fault.Kind.UPSTREAM_ERROR, Duration.ZERO, "req-7"));

        bench.listTables();

        assertThat(bench.audit().closings())
                .containsExactly(new Closing(
                        "upstream_failed",
                        List.of("upstream_error"),
                        "main",
                        0,
                        1,
                        NOTHING,
                        World.DECISION,
                        List.of(World.SCREENING),
                        List.of("req-7"),
                        Latency.ZERO,
                        World.NOON));
    }
}
