package io.aiconnectors.databricks.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `explain` says of decisions, asked of the real policies.
final class ExplainIT {
    private static final Pattern ENTRY =
            Pattern.compile("policies/(\\S+data\\.yaml):(\\d+)  \\S+ without (\\S+)(?:  →.*)?");

    @TempDir
    Path folder;

    private Workshop workshop;

    @BeforeEach
    void copyThePolicies() {
        workshop = Workshop.in(folder);
    }

    @Test
    void an_entry_stands_on_the_line_that_is_named() {
        var named = sql("SELECT http_request(c => 1), ai_gen('x') FROM system.access.audit")
                .out()
                .lines()
                .map(line -> ENTRY.matcher(line.strip()))
                .filter(java.util.regex.Matcher::matches)
                .toList();

        assertThat(named).hasSizeGreaterThanOrEqualTo(1).allSatisfy(entry -> {
            var lines = workshop.read("policies/" + entry.group(1)).lines().toList();
            assertThat(lines.get(Integer.parseInt(entry.group(2)) - 1)).contains(entry.group(3));
        });
    }

    @Test
    void the_rule_of_a_reason_starts_on_the_line_that_is_named() {
        var rule = Pattern.compile("rule +mcp\\.sql\\.functions\\.none_denied +policies/(\\S+):(\\d+)");
        var named = rule.matcher(sql("SELECT reflect('a', 'b')").out());

        assertThat(named.find()).isTrue();
        var lines = workshop.read("policies/" + named.group(1)).lines().toList();
        assertThat(lines.get(Integer.parseInt(named.group(2)) - 1)).startsWith("none_denied if");
    }

    @Test
    void a_fact_that_does_not_matter_is_no_reason() {
        assertThat(sql("SELECT count(*), reflect('a', 'b') FROM main.sales.orders")
                        .out())
                .contains("because   the statement in query has reflect among its functions")
                .doesNotContain("because   the statement in query has count")
                .doesNotContain("because   the statement in query has main.sales.orders");
    }

    @Test
    void two_reasons_need_two_changes_and_are_told_so() {
        assertThat(sql("SELECT reflect('a', 'b') FROM system.access.audit").out())
                .contains("1. sql_function_denied", "2. sql_table_withheld", "→ still refused: sql_table_withheld")
                .containsSubsequence(
                        "These together do", "denied_functions without reflect", "system_tables without system.*.*");
    }

    @Test
    void what_would_have_been_refused_is_told_beside_a_permit() {
        assertThat(sql("SELECT main.tools.mine(1)").out())
                .startsWith("PERMITTED")
                .contains("Observed, not enforced: sql_function_unknown")
                .contains("modes.known_functions: enforce instead of observe  → sql_function_unknown");
    }

    @Test
    void a_permit_names_the_grant_and_the_page_limit_that_it_rests_on() {
        assertThat(workshop.bench("explain", "--user", "gus", "--tool", "list_catalogs")
                        .out())
                .contains("with page_limit 100 (policies/mcp/tools/page_limits/data.yaml:2)")
                .contains("everyone without list_catalogs  → tool_not_granted");
    }

    @Test
    void a_tool_that_one_group_has_is_explained_by_that_group() {
        workshop.edit("policies/mcp/tools/grants/data.yaml", "  - list_catalogs\n", "");
        workshop.edit(
                "policies/mcp/tools/grants/data.yaml",
                "groups: {}",
                "groups:\n  6f1c9a52-0b1e-4d35-9c55-0a7e1d5b0001:\n    - list_catalogs");

        assertThat(workshop.bench("explain", "--user", "ada", "--tool", "list_catalogs")
                        .out())
                .startsWith("PERMITTED")
                .contains("without the group 6f1c9a52-0b1e-4d35-9c55-0a7e1d5b0001  → tool_not_granted");
        assertThat(workshop.bench("explain", "--user", "ben", "--tool", "list_catalogs")
                        .out())
                .startsWith("REFUSED")
                .contains("as a member of the group 6f1c9a52-0b1e-4d35-9c55-0a7e1d5b0001  → permitted")
                .contains("everyone with list_catalogs  → permitted");
    }

    @Test
    void somebody_without_the_scope_is_told_which_one() {
        workshop.write("gina.json", "{\"oid\": \"gina\", \"scopes\": []}");

        assertThat(workshop.bench("explain", "--user", "gina.json", "--tool", "list_catalogs")
                        .out())
                .startsWith("REFUSED  list_catalogs for gina")
                .contains("1. scope_missing", "with the scope access_as_user in the token  → permitted");
    }

    @Test
    void arguments_may_stand_in_a_file() {
        workshop.write("args.json", "{\"catalog_name\": \"main\"}");

        assertThat(workshop.bench("explain", "--user", "ada", "--tool", "list_schemas", "--args", "@args.json")
                        .out())
                .startsWith("PERMITTED");
    }

    @Test
    void policies_of_another_contract_give_no_answer() {
        workshop.edit("policies/mcp/contract/contract.rego", "\nversion := 2", "\nversion := 3");

        assertThat(workshop.bench("explain", "--user", "ada", "--tool", "list_catalogs")
                        .out())
                .startsWith("NO ANSWER");
    }

    @Test
    void policies_that_do_not_compile_are_told_with_file_and_line() {
        workshop.edit("policies/mcp/tools/tools.rego", "usable(tool) if {", "usable(tool) if {{");

        var said = workshop.bench("explain", "--user", "ada", "--tool", "list_catalogs");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.complaints()).containsPattern("mcp/tools/tools\\.rego:\\d+: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        explain --tool list_catalogs | --user is missing
        explain --user ada | --tool is missing
        explain --user eve --tool list_catalogs | nobody in the sandbox is called eve
        explain --user none.json --tool list_catalogs | there is no file
        explain --user list.json --tool list_catalogs | the file holds no object
        explain --user typo.json --tool list_catalogs | the file has a key group
        explain --user ada --tool drop_table | there is no tool drop_table. There are list_genie_spaces
        explain --user ada --tool list_schemas | "catalog_name" is missing
        explain --user ada --tool list_catalogs --args [] | --args: an object is expected
        explain --user ada --tool list_catalogs --args { | --args is no JSON
        explain --user ada --tool list_catalogs --args | --args wants a value
        explain --user ada --user ben --tool list_catalogs | --user is given twice
        explain --user ada --tool list_catalogs --why | there is no option --why; known are --args
        explain --user ada --tool list_catalogs more | explain takes options alone, not more
        explain --user ada --tool list_catalogs --assets typo.json | to hold a list of assets
        explain --user ada --tool list_catalogs --assets odd.json | an asset has a key tags
        guess | there is no command 'guess'
        """)
    void what_is_asked_wrongly_is_told(String command, String told) {
        workshop.write("list.json", "[]");
        workshop.write("typo.json", "{\"oid\": \"x\", \"group\": []}");
        workshop.write("odd.json", "[{\"kind\": \"catalog\", \"tags\": []}]");

        var said = workshop.bench(command.split(" "));

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.complaints()).startsWith("✗ ").contains(told);
    }

    private Workshop.Said sql(String statement) {
        var arguments = "{\"tool_name\": \"execute_sql_read_only\", \"tool_args\": {\"query\": \"" + statement + "\"}}";
        var command = List.of("explain", "--user", "ada", "--tool", "proxy_to_sql", "--args", arguments);
        return workshop.bench(command.toArray(String[]::new));
    }
}
