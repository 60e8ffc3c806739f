package io.aiconnectors.databricks.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whose recorded calls `diff` finds changed, from a copy of the real policies to an edited one.
final class DiffIT {
    private static final String GRANTS = "policies/mcp/tools/grants/data.yaml";
    private static final String SQL = "{\"kind\":\"sql_tool\",\"tool\":\"execute_sql_read_only\"}";

    @TempDir
    Path folder;

    private final List<String> audit = new ArrayList<>();
    private Workshop workshop;

    @BeforeEach
    void copyThePolicies() {
        workshop = Workshop.in(folder);
        workshop.copyAs("before");
    }

    @Test
    void a_call_of_every_kind_can_be_put_to_the_policies_again() {
        everyKind();
        workshop.edit(GRANTS, "required_scope: access_as_user", "required_scope: another");

        var said = diff();

        assertThat(said.out()).contains("11 calls change; 0 as before.");
        assertThat(said.out().lines().filter(line -> line.contains("→")))
                .hasSize(11)
                .allSatisfy(line -> assertThat(line).matches(".* 1 call   permitted.* → refused: scope_missing"));
    }

    @Test
    void calls_are_counted_by_person_and_tool() {
        opened("1", "ben", "list_catalogs", "{\"kind\":\"none\"}");
        opened("2", "ada", "list_catalogs", "{\"kind\":\"none\"}");
        opened("3", "ada", "list_catalogs", "{\"kind\":\"none\"}");
        opened("4", "ada", "list_sql_warehouses", "{\"kind\":\"none\"}");
        workshop.edit(GRANTS, "  - list_catalogs\n", "");

        assertThat(diff().out())
                .startsWith("4 recorded calls put to before and to policies")
                .containsSubsequence(
                        "ada@contoso.example", "2 calls", "tool_not_granted", "ben@contoso.example", "1 call ")
                .contains("3 calls change; 1 as before.")
                .doesNotContain("list_sql_warehouses");
    }

    @Test
    void a_change_fails_only_when_asked_to() {
        opened("1", "ada", "list_catalogs", "{\"kind\":\"none\"}");

        assertThat(diff("--fail-on-change").exit()).isZero();

        workshop.edit(GRANTS, "  - list_catalogs\n", "");

        assertThat(diff().exit()).isZero();
        assertThat(diff("--fail-on-change").exit()).isEqualTo(1);
    }

    @Test
    void the_same_policies_change_nothing_and_leave_no_doubt() {
        everyKind();

        assertThat(diff().out().lines())
                .containsExactly(
                        "11 recorded calls put to before and to policies", "", "No call changes; 11 as before.");
    }

    @Test
    void a_shorter_page_is_a_change() {
        opened("1", "ada", "list_catalogs", "{\"kind\":\"none\"}");
        workshop.edit("policies/mcp/tools/page_limits/data.yaml", "default: 100", "default: 50");

        assertThat(diff().out()).contains("permitted, page_limit 100 → permitted, page_limit 50");
    }

    @Test
    void a_blocked_space_changes_the_calls_of_it_alone() {
        opened("1", "ada", "list_genie_tools", "{\"kind\":\"genie_space\",\"space_id\":\"01aa\"}");
        opened("2", "ada", "list_genie_tools", "{\"kind\":\"genie_space\",\"space_id\":\"01bb\"}");
        workshop.edit("policies/mcp/upstream/spaces/data.yaml", "  everyone: []", "  everyone: [01aa]");

        assertThat(diff().out())
                .contains("permitted, page_limit 100 → refused: genie_space_blocked", "1 call changes; 1 as before.");
    }

    @Test
    void what_the_audit_does_not_hold_is_not_guessed() {
        opened("1", "ada", "proxy_to_sql", SQL);
        opened("2", "ada", "proxy_to_sql", SQL);
        audit.add("{\"phase\":\"closed\",\"event_id\":\"2\",\"observed\":[\"sql_function_unknown\"]}");
        workshop.edit("policies/mcp/sql/rules/data.yaml", "known_functions: observe", "known_functions: enforce");

        assertThat(diff().out())
                .contains("No call changes; 2 as before.")
                .contains("Not judged in full: 2 calls of upstream tools.")
                .contains("of these, 1 call then observed sql_function_unknown");
    }

    @Test
    void other_tags_are_told_as_what_cannot_be_judged() {
        opened("1", "ada", "list_catalogs", "{\"kind\":\"none\"}");
        workshop.edit(
                "policies/mcp/assets/classification/data.yaml", "  - \"sci\"\n", "  - \"sci\"\n  - \"board only\"\n");

        assertThat(diff().out()).contains("Not judged: what 1 call would be shown.");
    }

    @Test
    void records_that_do_not_hold_enough_are_counted_apart() {
        opened("1", "ada", "list_catalogs", "{\"kind\":\"none\"}");
        opened("2", "ada", "drop_table", "{\"kind\":\"unknown\"}");
        audit.add("{\"phase\":\"opened\",\"event_id\":\"3\",\"tool\":\"list_catalogs\"}");
        audit.add("{\"phase\":\"ope");

        assertThat(diff().out())
                .startsWith("1 recorded call put to")
                .contains("Not judged: 1 call recorded without groups")
                .contains("Left out: 1 call turned away")
                .contains("Left out: 1 line that could not be read.");
    }

    @Test
    void policies_of_another_contract_answer_no_call() {
        opened("1", "ada", "list_catalogs", "{\"kind\":\"none\"}");
        workshop.edit("policies/mcp/contract/contract.rego", "\nversion := 2", "\nversion := 3");

        assertThat(diff().out()).contains("permitted, page_limit 100 → no answer");
    }

    @Test
    void a_file_without_a_record_is_refused() {
        audit.add("nothing");

        var said = diff();

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.complaints()).contains("holds no record of a call");
    }

    private void everyKind() {
        opened("1", "ada", "list_genie_spaces", "{\"kind\":\"none\"}");
        opened("2", "ada", "list_sql_warehouses", "{\"kind\":\"none\"}");
        opened("3", "ada", "list_catalogs", "{\"kind\":\"none\"}");
        opened("4", "ada", "list_schemas", "{\"kind\":\"catalog\",\"catalog\":\"main\"}");
        opened("5", "ada", "list_tables", "{\"kind\":\"schema\",\"catalog\":\"main\",\"schema\":\"s\"}");
        opened("6", "ada", "get_table", "{\"kind\":\"table\",\"catalog\":\"main\",\"schema\":\"s\",\"table\":\"t\"}");
        opened("7", "ada", "search_tables", "{\"kind\":\"search\",\"catalog\":\"main\"}");
        opened("8", "ada", "list_genie_tools", "{\"kind\":\"genie_space\",\"space_id\":\"01aa\"}");
        opened(
                "9",
                "ada",
                "proxy_to_genie",
                "{\"kind\":\"genie_tool\",\"space_id\":\"01aa\",\"tool\":\"query_space_01aa\"}");
        opened("10", "ada", "list_sql_tools", "{\"kind\":\"sql_server\"}");
        opened("11", "ada", "proxy_to_sql", SQL);
    }

    private void opened(String event, String person, String tool, String resource) {
        audit.add("""
            {"phase":"opened","event_id":"%s","tool":"%s","person":{"tid":"t","oid":"%3$s","upn":"%3$s@contoso.example"},\
            "client":"c","groups":[],"scopes":["access_as_user"],"workspace":"","resource":%4$s}\
            """.formatted(event, tool, person, resource));
    }

    private Workshop.Said diff(String... flags) {
        workshop.write("audit.jsonl", String.join("\n", audit) + "\n");
        var command = new ArrayList<>(List.of(
                "diff", "--old", "before", "--new", "policies", "--old-name", "before", "--new-name", "policies"));
        command.addAll(List.of("--replay", "audit.jsonl"));
        command.addAll(List.of(flags));
        return workshop.bench(command.toArray(String[]::new));
    }
}
