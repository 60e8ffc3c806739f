package io.aiconnectors.databricks.sandbox.workspace;

import static io.aiconnectors.databricks.sandbox.workspace.TestWorkspace.ADA;
import static io.aiconnectors.databricks.sandbox.workspace.TestWorkspace.BEN;
import static io.aiconnectors.databricks.sandbox.workspace.TestWorkspace.message;
import static io.aiconnectors.databricks.sandbox.workspace.TestWorkspace.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.sandbox.http.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManagedSqlTest {
    private static final String SQL = "/api/2.0/mcp/sql";

    private TestWorkspace main;

    @BeforeEach
    void start() {
        main = new TestWorkspace();
    }

    @AfterEach
    void stop() {
        main.close();
    }

    @Test
    void initializes_if_asked_and_works_without() {
        var initialized = main.call(ADA, SQL, "initialize", "{\"protocolVersion\":\"2025-03-26\"}");

        assertThat(initialized.path("protocolVersion").asText()).isEqualTo("2025-03-26");
        assertThat(main.call(ADA, SQL, "initialize", "{\"protocolVersion\":\"2026-07-28\"}")
                        .path("protocolVersion")
                        .asText())
                .isEqualTo("2025-06-18");
        var notified = main.post(ADA, SQL, "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        assertThat(notified.statusCode()).isEqualTo(202);
        assertThat(notified.body()).isEmpty();
        assertThat(main.call(ADA, SQL, "ping", "{}").isEmpty()).isTrue();
    }

    @Test
    void lists_three_tools_of_which_one_writes() {
        var tools = main.call(BEN, SQL, "tools/list", "{}").path("tools");

        assertThat(texts(tools, "name")).containsExactly("execute_sql", "execute_sql_read_only", "poll_sql_result");
        assertThat(tools.get(0).path("annotations").path("readOnlyHint").asBoolean())
                .isFalse();
        assertThat(tools.get(1).path("inputSchema").path("required").toString()).isEqualTo("[\"query\"]");
        assertThat(tools.get(2).path("inputSchema").path("required").toString()).isEqualTo("[\"statement_id\"]");
    }

    @Test
    void tools_can_be_offered_with_another_schema_or_not_at_all() {
        var script = main.workspace.scripts().mcp().tools();
        script.describe("execute_sql_read_only", Json.object().put("type", "string"));
        script.withdraw("poll_sql_result");

        var tools = main.call(BEN, SQL, "tools/list", "{}").path("tools");

        assertThat(texts(tools, "name")).containsExactly("execute_sql", "execute_sql_read_only");
        assertThat(tools.get(1).path("inputSchema").toString()).isEqualTo("{\"type\":\"string\"}");
        assertThat(main.post(
                                BEN,
                                SQL,
                                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"poll_sql_result\"}}")
                        .body())
                .contains("Unknown tool");

        script.restoreAll();
        assertThat(main.call(BEN, SQL, "tools/list", "{}").path("tools")).hasSize(3);
        assertThat(main.workspace.scripts().mcp().log().of("tools/list")).hasSize(2);
    }

    @Test
    void answers_rows_in_the_managed_form_and_the_same_as_text() {
        var result = read(BEN, "SELECT 7 AS n, NULL AS nothing", "{}");
        var structured = result.path("structuredContent");

        assertThat(structured.path("status").path("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(structured
                        .path("manifest")
                        .path("schema")
                        .path("columns")
                        .get(0)
                        .toString())
                .contains("\"name\":\"n\"", "\"type_name\":\"INT\"");
        assertThat(structured.path("manifest").path("truncated").asBoolean()).isFalse();
        assertThat(structured.path("result").path("data_array").toString())
                .isEqualTo("[{\"values\":[{\"string_value\":\"7\"},{\"null_value\":\"NULL_VALUE\"}]}]");
        assertThat(Json.read(result.path("content").get(0).path("text").asText()))
                .isEqualTo(structured);
        assertThat(result.path("isError").asBoolean()).isFalse();
    }

    @Test
    void a_failed_statement_is_no_tool_error() {
        var result = read(BEN, "SELECT * FROM finance.ledger.invoices", "{}");

        assertThat(result.path("isError").asBoolean()).isFalse();
        assertThat(result.path("structuredContent").path("status").path("state").asText())
                .isEqualTo("FAILED");
        assertThat(result.path("structuredContent")
                        .path("status")
                        .path("error")
                        .path("message")
                        .asText())
                .contains("INSUFFICIENT_PERMISSIONS");
    }

    @Test
    void says_when_rows_were_cut_off() {
        var structured =
                read(ADA, "SELECT l_orderkey FROM main.sales.lineitem", "{}").path("structuredContent");

        assertThat(structured.path("manifest").path("truncated").asBoolean()).isTrue();
        assertThat(structured.path("result").path("data_array")).hasSize(12_288);
    }

    @Test
    void a_slow_statement_is_pending_then_running_then_done() {
        main.workspace.scripts().statements().slow(1, 2);

        var pending = read(BEN, "SELECT 1 AS n", "{}").path("structuredContent");
        var id = pending.path("statement_id").asText();

        assertThat(pending.path("status").path("state").asText()).isEqualTo("PENDING");
        assertThat(pending.has("result")).isFalse();
        assertThat(poll(ADA, id).path("content").get(0).path("text").asText()).contains("RESOURCE_DOES_NOT_EXIST");
        assertThat(state(poll(BEN, id))).isEqualTo("RUNNING");
        assertThat(state(poll(BEN, id))).isEqualTo("SUCCEEDED");
        assertThat(state(poll(BEN, id))).isEqualTo("SUCCEEDED");
        assertThat(state(read(BEN, "SELECT 1", "{}"))).isEqualTo("SUCCEEDED");
    }

    @Test
    void execute_sql_really_writes_and_the_write_is_seen() {
        var arguments =
                "{\"name\":\"execute_sql\",\"arguments\":{\"query\":\"CREATE TABLE main.sales.mine AS SELECT 1 AS a\"}}";

        assertThat(state(main.call(ADA, SQL, "tools/call", arguments))).isEqualTo("SUCCEEDED");

        assertThat(main.workspace.writes()).singleElement().satisfies(write -> {
            assertThat(write.userName()).isEqualTo(ADA);
            assertThat(write.table()).isEqualTo("main.sales.mine");
        });
    }

    @Test
    void the_reading_tool_never_writes() {
        assertThat(state(read(ADA, "CREATE TABLE main.sales.mine AS SELECT 1 AS a", "{}")))
                .isEqualTo("FAILED");
        assertThat(main.workspace.writes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a1b2c3d4e5f60001, false, SUCCEEDED",
        "a1b2c3d4e5f60002, true, PERMISSION_DENIED",
        "nothing, true, RESOURCE_DOES_NOT_EXIST",
    })
    void runs_on_a_warehouse_the_person_may_use(String warehouse, boolean isError, String word) {
        var result = read(BEN, "SELECT 1", "{\"warehouse_id\":\"" + warehouse + "\"}");

        assertThat(result.path("isError").asBoolean()).isEqualTo(isError);
        assertThat(result.path("content").toString()).contains(word);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"drop_everything\",\"arguments\":{}} | -32602",
                "{\"name\":\"execute_sql\",\"arguments\":[]} | -32602",
            })
    void refuses_bad_calls(String params, int code) {
        assertThat(main.call(ADA, SQL, "tools/call", params)
                        .path("error")
                        .path("code")
                        .asInt())
                .isEqualTo(code);
    }

    @Test
    void refuses_what_is_no_request() {
        assertThat(main.call(ADA, SQL, "resources/list", "{}")
                        .path("error")
                        .path("code")
                        .asInt())
                .isEqualTo(-32601);
        assertThat(main.post(ADA, SQL, "[]").statusCode()).isEqualTo(400);
        assertThat(main.post(ADA, SQL, "{}").statusCode()).isEqualTo(400);
        assertThat(main.send(ADA, SQL).statusCode()).isEqualTo(405);
        assertThat(main.call(ADA, SQL, "tools/call", "{\"name\":\"poll_sql_result\"}")
                        .path("isError")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void refuses_a_client_that_does_not_take_both_forms() {
        assertThat(main.post(ADA, SQL, message("ping", "{}"), "application/json")
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void answers_as_an_event_stream_if_so_scripted() {
        main.workspace.scripts().mcp().answerAsEventStream(true);

        var answer = main.post(ADA, SQL, message("ping", "{}"));

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(answer.body()).startsWith("event: message\ndata: {").endsWith("}\n\n");
    }

    @Test
    void hints_may_come_as_text() {
        main.workspace.scripts().mcp().hintsAsText(true);

        var tools = main.call(ADA, SQL, "tools/list", "{}").path("tools");

        assertThat(tools.get(1).path("annotations").path("readOnlyHint").isTextual())
                .isTrue();
    }

    private JsonNode read(String person, String query, String meta) {
        var params = Json.object().put("name", "execute_sql_read_only");
        params.putObject("arguments").put("query", query);
        params.set("_meta", Json.read(meta));
        return main.call(person, SQL, "tools/call", params.toString());
    }

    private JsonNode poll(String person, String id) {
        return main.call(
                person,
                SQL,
                "tools/call",
                "{\"name\":\"poll_sql_result\",\"arguments\":{\"statement_id\":\"" + id + "\"}}");
    }

    private static String state(JsonNode result) {
        return result.path("structuredContent").path("status").path("state").asText();
    }
}
