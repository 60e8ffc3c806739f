package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A call that is refused reaches neither a workspace nor Entra, and the audit knows why it was refused.
@ExtendWith(SharedStage.class)
class DenyMeansNoUpstreamCallIT {
    private static final String PENGUINS = "01f0a1b2c3d41111a0b1c2d3e4f50002";
    private static final String SALES = "01f0a1b2c3d41111a0b1c2d3e4f50001";
    private static final Map<String, Object> WRITING = Map.of("query", "CREATE TABLE main.sales.mine AS SELECT 1");
    private static final Map<String, Object> READING = Map.of("query", "SELECT 1");

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void is_refused_without_any_call_upstream(
            String what, String tool, Map<String, Object> arguments, String outcome, String reason, Stage stage) {
        var client = ModernClient.of(stage, Personas.ADA);
        var audit = AuditTail.of(stage);
        var upstream = Upstream.of(stage);

        var reply = client.call(tool, arguments);

        assertThat(reply.refused()).isTrue();
        assertThat(upstream.calls()).isEmpty();
        assertThat(stage.world().main().writes()).isEmpty();
        assertThat(audit.closing().path("outcome").asText()).isEqualTo(outcome);
        assertThat(audit.closing().path("reasons"))
                .extracting(code -> code.asText())
                .containsExactly(reason);
        assertThat(audit.closing().path("workspace_reached").asText()).isEmpty();
    }

    private static Stream<Arguments> refused() {
        return Stream.of(
                sql("the tool that writes", "execute_sql", WRITING, "upstream_tool_blocked"),
                sql(
                        "a statement that writes, by the tool that writes",
                        "execute_sql",
                        READING,
                        "upstream_tool_blocked"),
                sql("a tool nobody knows", "execute_python", READING, "upstream_tool_unknown"),
                sql("the writing tool in other case", "EXECUTE_SQL", WRITING, "upstream_tool_unknown"),
                sql("a tool of Genie at the SQL server", "query_space_" + PENGUINS, READING, "upstream_tool_unknown"),
                sql(
                        "_meta smuggled into the arguments",
                        "execute_sql_read_only",
                        Map.of("query", "SELECT 1", "_meta", Map.of("warehouse_id", "a1b2c3d4e5f60003")),
                        "arguments_invalid"),
                sql("no statement", "execute_sql_read_only", Map.of(), "arguments_invalid"),
                sql("a statement that is no text", "execute_sql_read_only", Map.of("query", 7), "arguments_invalid"),
                genie("a tool of another Genie space", "query_space_" + SALES, READING, "upstream_tool_unknown"),
                genie("the writing tool at a Genie space", "execute_sql", WRITING, "upstream_tool_unknown"),
                genie(
                        "an argument that the tool does not have",
                        "query_space_" + PENGUINS,
                        Map.of("query", "How many?", "space_id", SALES),
                        "arguments_invalid"),
                Arguments.of(
                        "an argument of the wrong type",
                        "list_tables",
                        Map.of("catalog_name", 7, "schema_name", "sales"),
                        "turned_away",
                        "arguments_invalid"),
                Arguments.of("a tool that is not ours", "drop_table", Map.of(), "turned_away", "tool_unknown"));
    }

    private static Arguments sql(String what, String tool, Map<String, Object> arguments, String reason) {
        return Arguments.of(what, "proxy_to_sql", Map.of("tool_name", tool, "tool_args", arguments), "refused", reason);
    }

    private static Arguments genie(String what, String tool, Map<String, Object> arguments, String reason) {
        return Arguments.of(
                what,
                "proxy_to_genie",
                Map.of("genie_space_id", PENGUINS, "tool_name", tool, "tool_args", arguments),
                "refused",
                reason);
    }
}
