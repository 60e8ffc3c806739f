package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.stage.Assistant;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Arguments that cannot be meant: an answer that a model can act on, in both eras, and nothing happens upstream.
@ExtendWith(SharedStage.class)
class BadArgumentIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/../b", "..", "../catalogs", "%2e%2e", "a%2Fb", "a\\b", "`main`", "main;drop", "ma in", "a\u0000b",
                "a\nb", "a\r\nX-Evil: 1", "a\u202eb", "main.sales", "main?x=1", "main#x", "'main'", "\"", "", " "
            })
    void a_name_that_no_catalog_can_have_is_refused(String name, Stage stage) {
        assertRefusedInWords(stage, "list_schemas", Map.of("catalog_name", name));
        assertRefusedInWords(stage, "list_tables", Map.of("catalog_name", "main", "schema_name", name));
        assertRefusedInWords(stage, "get_table", Map.of("full_name", "main.sales." + name));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("arguments")
    void arguments_that_do_not_fit_are_refused(
            String what, String tool, Map<String, Object> arguments, String hint, Stage stage) {
        assertThat(assertRefusedInWords(stage, tool, arguments)).contains(hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "AAAA", "%00", "eyJza2lwIjowfQ"})
    void a_cursor_that_was_made_up_is_refused(String cursor, Stage stage) {
        assertThat(assertRefusedInWords(stage, "list_catalogs", Map.of("cursor", cursor)))
                .contains("start again without cursor");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("foreignUses")
    void a_cursor_holds_only_for_the_call_it_was_made_in(
            String what, String tool, Map<String, Object> arguments, boolean byAnother, Stage stage) {
        var cursor = ModernClient.of(stage, Personas.ADA)
                .call("list_tables", Map.of("catalog_name", "main", "schema_name", "sales", "limit", 2))
                .structured()
                .path("next_cursor")
                .asText();
        assertThat(cursor).isNotEmpty();
        var stolen = new HashMap<>(arguments);
        stolen.put("cursor", cursor);
        var client = ModernClient.of(stage, byAnother ? Personas.BEN : Personas.ADA);
        var upstream = Upstream.of(stage);

        var reply = client.call(tool, stolen);

        assertThat(reply.refused()).isTrue();
        assertThat(reply.text()).contains("The cursor does not belong to this call");
        assertThat(upstream.calls()).isEmpty();
    }

    private static String assertRefusedInWords(Stage stage, String tool, Map<String, Object> arguments) {
        var modern = ModernClient.of(stage, Personas.ADA);
        var upstream = Upstream.of(stage);
        var audit = AuditTail.of(stage);

        var answer = modern.exchange(tool, JSON.valueToTree(arguments));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/result/isError").asBoolean()).isTrue();
        var text = answer.json().at("/result/content/0/text").asText();
        assertThat(text).hasSizeBetween(30, 800);
        assertThat(answer.body()).doesNotContain("Exception", "\\tat ", "at io.", "evil", "Evil");
        assertThat(audit.closing().path("outcome").asText()).isEqualTo("turned_away");
        try (var legacy = Assistant.connect(stage.mcp(), stage.bearer(Personas.ADA))) {
            assertThat(ofAnyCall(legacy.call(tool, arguments).text())).isEqualTo(ofAnyCall(text));
        }
        assertThat(upstream.calls()).isEmpty();
        return text;
    }

    /// Every call has an event of its own.
    private static String ofAnyCall(String text) {
        return text.replaceFirst("Event [\\w-]{22}, ", "Event, ");
    }

    private static Stream<Arguments> arguments() {
        var sales = Map.of("catalog_name", "main", "schema_name", "sales");
        return Stream.of(
                Arguments.of(
                        "a name of 300 characters",
                        "list_schemas",
                        Map.of("catalog_name", "n".repeat(300)),
                        "not be longer than 255"),
                Arguments.of("a name of two parts", "get_table", Map.of("full_name", "main.orders"), "three parts"),
                Arguments.of("a name of four parts", "get_table", Map.of("full_name", "a.b.c.d"), "three parts"),
                Arguments.of("a missing argument", "list_schemas", Map.of(), "\"catalog_name\" is missing"),
                Arguments.of(
                        "an unknown argument",
                        "list_catalogs",
                        Map.of("include_browse", true),
                        "\"include_browse\" is not an argument"),
                Arguments.of("a number for a name", "get_table", Map.of("full_name", 7), "must be a string"),
                Arguments.of("a limit of nothing", "list_tables", with(sales, "limit", 0), "\"limit\" must be from"),
                Arguments.of("a limit beyond all", "list_tables", with(sales, "limit", 1_000_000), "\"limit\" must be"),
                Arguments.of("a limit in words", "list_tables", with(sales, "limit", "ten"), "whole number"),
                Arguments.of("an unknown workspace", "list_catalogs", Map.of("workspace", "prod"), "main, research"),
                Arguments.of(
                        "a pattern over several names",
                        "search_tables",
                        Map.of("catalog_name", "main", "name_pattern", "%.%"),
                        "name pattern"),
                Arguments.of(
                        "a pattern that escapes",
                        "search_tables",
                        Map.of("catalog_name", "main", "name_pattern", "a' OR '1'='1"),
                        "name pattern"),
                Arguments.of(
                        "an empty pattern",
                        "search_tables",
                        Map.of("catalog_name", "main", "name_pattern", " "),
                        "name pattern"),
                Arguments.of(
                        "a wildcard for a catalog",
                        "list_schemas",
                        Map.of("catalog_name", "%"),
                        "must be a plain name"),
                Arguments.of(
                        "a path for a Genie space",
                        "list_genie_tools",
                        Map.of("genie_space_id", "../sql"),
                        "Genie space id"),
                Arguments.of(
                        "a path for a tool",
                        "proxy_to_sql",
                        Map.of("tool_name", "../execute_sql", "tool_args", Map.of()),
                        "tool name"),
                Arguments.of(
                        "a list for tool_args",
                        "proxy_to_sql",
                        Map.of("tool_name", "execute_sql_read_only", "tool_args", new int[] {1}),
                        "must be an object"));
    }

    private static Stream<Arguments> foreignUses() {
        var sales = Map.<String, Object>of("catalog_name", "main", "schema_name", "sales");
        return Stream.of(
                Arguments.of("by another person", "list_tables", sales, true),
                Arguments.of("at another tool", "list_schemas", Map.of("catalog_name", "main"), false),
                Arguments.of(
                        "for another schema",
                        "list_tables",
                        Map.of("catalog_name", "main", "schema_name", "nature"),
                        false),
                Arguments.of("in another workspace", "list_tables", with(sales, "workspace", "research"), false));
    }

    private static Map<String, Object> with(Map<String, ?> arguments, String name, Object value) {
        var more = new HashMap<String, Object>(arguments);
        more.put(name, value);
        return more;
    }
}
