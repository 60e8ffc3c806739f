package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.mcp.McpLog;
import io.aiconnectors.databricks.sandbox.mcp.ToolScript;
import io.aiconnectors.databricks.sandbox.stage.Assistant;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Arguments of a proxied call are held against what the tool's own server says of it, before the call is made.
@ExtendWith(SharedStage.class)
final class ToolArgumentsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PENGUINS = "01f0a1b2c3d41111a0b1c2d3e4f50002";
    private static final String READ = "execute_sql_read_only";
    private static final String POLL = "poll_sql_result";
    private static final Map<String, Object> SELECT = Map.of("query", "SELECT 1 AS n");

    private ModernClient client;
    private AuditTail audit;
    private ToolScript tools;
    private McpLog log;

    @BeforeEach
    void begin(Stage stage) {
        client = ModernClient.of(stage, Personas.ADA);
        tools = stage.world().main().scripts().mcp().tools();
        log = stage.world().main().scripts().mcp().log();
        client.call("list_sql_tools", Map.of());
        log.clear();
        audit = AuditTail.of(stage);
    }

    /// Who asks for the list has the connector know it anew.
    @AfterEach
    void restore() {
        tools.restoreAll();
        client.call("list_sql_tools", Map.of());
    }

    @Test
    void a_call_goes_by_the_list_that_was_read_before() {
        assertThat(sql(READ, SELECT).refused()).isFalse();

        assertThat(log.of("tools/list")).isEmpty();
        assertThat(log.of("tools/call")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"object\",\"required\":[\"query\",\"purpose\"]} | tool_args/purpose",
                "{\"type\":\"object\",\"properties\":{\"query\":{\"maxLength\":4}}} | tool_args/query"
            })
    void arguments_that_do_not_fit_go_nowhere_and_the_caller_is_told_what_to_mend(String schema, String field) {
        describe(schema);

        var reply = sql(READ, SELECT);

        assertThat(reply.refused()).isTrue();
        assertThat(reply.text()).contains("To mend: " + field + ".").doesNotContain("SELECT");
        assertThat(log.of("tools/call")).isEmpty();
        assertThat(refusal()).isEqualTo("[\"upstream_schema_misfit\"]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"strin\"}",
                "{\"$ref\":\"https://example.com/schema\"}",
                "{\"$schema\":\"https://example.com/dialect\"}"
            })
    void a_tool_whose_schema_cannot_be_used_is_not_called(String schema) {
        describe(schema);

        assertThat(sql(READ, SELECT).refused()).isTrue();
        assertThat(log.of("tools/call")).isEmpty();
        assertThat(refusal()).isEqualTo("[\"upstream_schema_unusable\"]");
    }

    @Test
    void a_tool_whose_schema_is_huge_is_not_called() {
        describe("{\"type\":\"object\",\"description\":\"" + "x".repeat(100_000) + "\"}");

        assertThat(sql(READ, SELECT).refused()).isTrue();
        assertThat(log.of("tools/call")).isEmpty();
        assertThat(refusal()).isEqualTo("[\"upstream_schema_unusable\"]");
    }

    @Test
    void a_tool_that_upstream_does_not_offer_is_asked_for_once_and_not_called() {
        withdraw(POLL);

        assertThat(sql(POLL, Map.of("statement_id", "s-1")).refused()).isTrue();

        assertThat(log.of("tools/list")).hasSize(1);
        assertThat(log.of("tools/call")).isEmpty();
        assertThat(refusal()).isEqualTo("[\"upstream_tool_missing\"]");
    }

    @Test
    void a_tool_that_upstream_offers_by_now_is_found() {
        withdraw(POLL);
        tools.restore(POLL);

        sql(POLL, Map.of("statement_id", "s-1"));
        sql(POLL, Map.of("statement_id", "s-1"));

        assertThat(log.of("tools/list")).hasSize(1);
        assertThat(log.of("tools/call")).hasSize(2);
    }

    @Test
    void the_warehouse_may_be_named_although_the_server_does_not_speak_of_it() {
        describe("{\"type\":\"object\",\"properties\":{\"query\":{}},\"additionalProperties\":false}");

        sql(READ, Map.of("query", "SELECT 1 AS n", "warehouse_id", "a1b2c3d4e5f60001"));

        var params = log.of("tools/call").getFirst().path("params");
        assertThat(params.path("arguments").toString()).isEqualTo("{\"query\":\"SELECT 1 AS n\"}");
        assertThat(params.path("_meta").toString()).isEqualTo("{\"warehouse_id\":\"a1b2c3d4e5f60001\"}");
    }

    @Test
    void what_a_model_writes_into_meta_never_reaches_upstream() throws JsonProcessingException {
        var params = JSON.createObjectNode().put("name", "proxy_to_sql");
        params.set("arguments", JSON.valueToTree(Map.of("tool_name", READ, "tool_args", SELECT)));
        var message = client.message("tools/call", params);
        ((ObjectNode) message.at("/params/_meta")).put("warehouse_id", "needle").put("needle", true);

        var answer = client.post(message.toString(), client.headers("tools/call", "proxy_to_sql"));

        assertThat(answer.json().at("/result/isError").asBoolean(true)).isFalse();
        assertThat(log.of("tools/call")).hasSize(1).allSatisfy(sent -> {
            assertThat(sent.path("params").has("_meta")).isFalse();
            assertThat(sent.toString()).doesNotContain("needle");
        });
    }

    @Test
    void meta_among_the_arguments_is_refused_before_upstream_is_asked_anything() {
        var reply = sql(READ, Map.of("query", "SELECT 1", "_meta", Map.of("warehouse_id", "needle")));

        assertThat(reply.refused()).isTrue();
        assertThat(log.of("tools/list")).isEmpty();
        assertThat(log.of("tools/call")).isEmpty();
    }

    @Test
    void a_question_to_genie_is_held_against_the_tool_of_its_space() {
        var question = Map.of("query", "How many penguins of each species were observed?");
        tools.describe("query_space_" + PENGUINS, (ObjectNode)
                JSON.valueToTree(Map.of("required", List.of("conversation_id"))));
        client.call("list_genie_tools", Map.of("genie_space_id", PENGUINS));
        log.clear();

        var reply = genie(question);

        assertThat(reply.text()).contains("To mend: tool_args/conversation_id.");
        assertThat(log.of("tools/call")).isEmpty();

        tools.restoreAll();
        client.call("list_genie_tools", Map.of("genie_space_id", PENGUINS));
        assertThat(genie(question).refused()).isFalse();
    }

    private Assistant.Reply sql(String tool, Map<String, ?> arguments) {
        return client.call("proxy_to_sql", Map.of("tool_name", tool, "tool_args", arguments));
    }

    private Assistant.Reply genie(Map<String, ?> arguments) {
        return client.call(
                "proxy_to_genie",
                Map.of("genie_space_id", PENGUINS, "tool_name", "query_space_" + PENGUINS, "tool_args", arguments));
    }

    private void describe(String schema) {
        try {
            tools.describe(READ, (ObjectNode) JSON.readTree(schema));
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
        known();
    }

    private void withdraw(String tool) {
        tools.withdraw(tool);
        known();
    }

    /// The connector knows the list as it is now.
    private void known() {
        client.call("list_sql_tools", Map.of());
        log.clear();
    }

    private String refusal() {
        var closing = audit.records().getLast();
        assertThat(closing.path("outcome").asText()).isEqualTo("refused");
        assertThat(closing.path("decision_id").asText()).isNotBlank();
        return closing.path("reasons").toString();
    }
}
