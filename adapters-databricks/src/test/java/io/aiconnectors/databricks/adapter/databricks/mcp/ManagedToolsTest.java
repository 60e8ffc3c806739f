package io.aiconnectors.databricks.adapter.databricks.mcp;

import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.ANYWHERE;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.answer;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.fault;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.genieCall;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.permitted;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.screened;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.sqlCall;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.withheld;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.adapter.databricks.json.Json;
import io.aiconnectors.databricks.adapter.databricks.scripted.Answer;
import io.aiconnectors.databricks.adapter.databricks.scripted.Bench;
import io.aiconnectors.databricks.domain.access.Intent.ListGenieTools;
import io.aiconnectors.databricks.domain.access.Intent.ListSqlTools;
import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.proxy.RemoteResult;
import io.aiconnectors.databricks.domain.proxy.RemoteTool;
import io.aiconnectors.databricks.domain.proxy.Sequel;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.securable.GenieSpaceId;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ManagedToolsTest {
    private static final GenieSpaceId SPACE = new GenieSpaceId("01ef");
    private static final String RESULT =
            "{\"content\":[{\"type\":\"text\",\"text\":\"1\"}],\"structuredContent\":{\"n\":1},\"isError\":false}";

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void tools_are_read_from_every_page() {
        bench.server()
                .answers(heard -> heard.body().contains("\"cursor\":\"c2\"")
                        ? message("{\"tools\":[{\"name\":\"b\",\"inputSchema\":{\"type\":\"object\"}}]}")
                        : message("{\"tools\":[{\"name\":\"a\",\"title\":\"A\",\"description\":\"does\","
                                + "\"inputSchema\":{\"type\":\"object\"},\"annotations\":{\"readOnlyHint\":true}}],"
                                + "\"nextCursor\":\"c2\"}"));

        assertThat(answer(sqlTools()))
                .containsExactly(
                        new RemoteTool(
                                new UpstreamToolName("a"),
                                "A",
                                "does",
                                new JsonText("{\"type\":\"object\"}"),
                                new JsonText("{\"readOnlyHint\":true}")),
                        new RemoteTool(
                                new UpstreamToolName("b"),
                                "",
                                "",
                                new JsonText("{\"type\":\"object\"}"),
                                JsonText.EMPTY_OBJECT));
        var heard = bench.server().heard().getFirst();
        assertThat(heard.method()).isEqualTo("POST");
        assertThat(heard.target()).isEqualTo("/api/2.0/mcp/sql");
        assertThat(heard.header("accept")).contains("application/json").contains("text/event-stream");
        assertThat(heard.header("content-type")).startsWith("application/json");
        assertThat(json(heard.body()).path("method").asText()).isEqualTo("tools/list");
    }

    @Test
    void hints_as_text_are_read_and_tools_that_cannot_be_called_are_left_out() {
        bench.server()
                .answers(message("{\"tools\":[{\"name\":\"ok\",\"description\":7,\"inputSchema\":{},"
                        + "\"annotations\":{\"readOnlyHint\":\"true\",\"destructiveHint\":\"false\",\"title\":\"T\"}},"
                        + "{\"name\":\"bad name\",\"inputSchema\":{}},{\"name\":\"no_schema\"},"
                        + "{\"name\":\"text_schema\",\"inputSchema\":\"{}\"},{\"inputSchema\":{}},\"tool\"]}"));

        assertThat(answer(sqlTools()))
                .containsExactly(new RemoteTool(
                        new UpstreamToolName("ok"),
                        "T",
                        "",
                        new JsonText("{}"),
                        new JsonText("{\"readOnlyHint\":true,\"destructiveHint\":false,\"title\":\"T\"}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"tools\":{}}",
                "{\"tools\":[],\"nextCursor\":\"same\"}",
                "{\"tools\":[],\"nextCursor\":5}",
                "[]"
            })
    void a_list_of_another_shape_or_without_an_end_is_no_answer(String result) {
        bench.server().answers(message(result));

        assertThat(fault(sqlTools()).kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void a_result_is_passed_on_as_it_is() {
        bench.server().answers(message(RESULT));

        assertThat(answer(callSql("{\"query\":\"select 1\"}")))
                .isEqualTo(new RemoteResult(
                        new JsonText("[{\"type\":\"text\",\"text\":\"1\"}]"), new JsonText("{\"n\":1}"), false));
        var params = params();
        assertThat(params.path("name").asText()).isEqualTo("execute_sql_read_only");
        assertThat(params.path("arguments").toString()).isEqualTo("{\"query\":\"select 1\"}");
        assertThat(params.has("_meta")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENDING", "RUNNING"})
    void a_statement_under_way_says_which_call_goes_on_with_it(String state) {
        bench.server().answers(message(structured(statement(state))));

        assertThat(answer(callSql("{}")).sequel())
                .isEqualTo(new Sequel.Pending(
                        new UpstreamToolName("poll_sql_result"), new JsonText("{\"statement_id\":\"s1\"}"), state));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"statement_id\":\"s1\",\"status\":{\"state\":\"SUCCEEDED\"}}",
                "{\"statement_id\":\"s1\",\"status\":{\"state\":\"CANCELED\"}}",
                "{\"statement_id\":\"s1\",\"status\":{\"state\":\"of a later API\"}}",
                "{\"status\":{\"state\":\"RUNNING\"}}",
                "{\"statement_id\":\"s1\"}"
            })
    void whatever_is_not_clearly_under_way_is_at_an_end(String content) {
        bench.server().answers(message(structured(content)));

        assertThat(answer(callSql("{}")).sequel()).isEqualTo(new Sequel.Ended());
    }

    @Test
    void a_failed_tool_is_at_an_end_whatever_else_it_says() {
        bench.server()
                .answers(message(
                        "{\"content\":[],\"isError\":true,\"structuredContent\":" + statement("RUNNING") + "}"));

        assertThat(answer(callSql("{}")).sequel()).isEqualTo(new Sequel.Ended());
    }

    private static String statement(String state) {
        return "{\"statement_id\":\"s1\",\"status\":{\"state\":\"" + state + "\"}}";
    }

    private static String structured(String content) {
        return "{\"content\":[],\"structuredContent\":" + content + "}";
    }

    @Test
    void the_warehouse_goes_up_in_meta_and_nothing_else_does() {
        bench.server().answers(message(RESULT));

        answer(callSql("{\"query\":\"q\",\"warehouse_id\":\"w1\",\"_meta\":{\"warehouse_id\":\"evil\",\"x\":1}}"));

        assertThat(params().path("arguments").toString()).isEqualTo("{\"query\":\"q\"}");
        assertThat(params().path("_meta").toString()).isEqualTo("{\"warehouse_id\":\"w1\"}");
    }

    @Test
    void a_tool_that_runs_statements_says_that_it_takes_a_warehouse() {
        bench.server()
                .answers(
                        message(
                                "{\"tools\":[{\"name\":\"run\",\"inputSchema\":{\"type\":\"object\","
                                        + "\"properties\":{\"query\":{\"type\":\"string\"}},\"additionalProperties\":false}},"
                                        + "{\"name\":\"own\",\"inputSchema\":{\"properties\":{\"query\":{},\"warehouse_id\":{\"type\":"
                                        + "\"integer\"}}}},{\"name\":\"poll\",\"inputSchema\":{\"properties\":{\"statement_id\":{}}}}]}"));

        assertThat(answer(sqlTools()))
                .extracting(tool -> json(tool.inputSchema().text())
                        .path("properties")
                        .path("warehouse_id")
                        .path("type")
                        .asText())
                .containsExactly("string", "integer", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "{\"a\":1,\"a\":2}", "{", "{\"warehouse_id\":7}", "{\"warehouse_id\":\" \"}"})
    void arguments_that_cannot_go_up_are_rejected_without_a_question(String arguments) {
        assertThat(fault(callSql(arguments)).kind()).isEqualTo(Kind.REJECTED);
        assertThat(bench.server().heard()).isEmpty();
    }

    @Test
    void genie_is_spoken_to_at_the_spaces_own_address() {
        bench.server().answers(message(RESULT));
        var call = permitted(
                genieCall(SPACE, "query_space_01ef", "{\"query\":\"q\",\"warehouse_id\":\"w\",\"_meta\":{\"a\":1}}"));

        answer(bench.adapter().remoteTools().callGenie(call, bench.at(), screened(SPACE)));

        assertThat(bench.server().heard().getFirst().target()).isEqualTo("/api/2.0/mcp/genie/01ef");
        assertThat(params().path("arguments").toString()).isEqualTo("{\"query\":\"q\",\"warehouse_id\":\"w\"}");
        assertThat(params().has("_meta")).isFalse();
    }

    @Test
    void the_tools_of_a_space_are_its_own() {
        bench.server().answers(message("{\"tools\":[{\"name\":\"query_space_01ef\",\"inputSchema\":{}}]}"));
        var call = permitted(new ListGenieTools(ANYWHERE, SPACE));

        assertThat(answer(bench.adapter().remoteTools().genieTools(call, bench.at(), screened(SPACE))))
                .hasSize(1);
        assertThat(bench.server().heard().getFirst().target()).isEqualTo("/api/2.0/mcp/genie/01ef");
    }

    @Test
    void a_space_that_was_withheld_is_never_spoken_to() {
        var call = permitted(new ListGenieTools(ANYWHERE, SPACE));

        assertThat(fault(bench.adapter().remoteTools().genieTools(call, bench.at(), withheld()))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(bench.server().heard()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event: message\ndata: {\"jsonrpc\":\"2.0\",\"id\":1,\"result\":%s}\n\n",
                ": hello\r\n\r\ndata:{\"jsonrpc\":\"2.0\",\"id\":\"1\",\"result\":%s}\r\n\r\n",
                """
                data: {"jsonrpc":"2.0","method":"notifications/progress","params":{}}

                data: {"jsonrpc":"2.0","id":1,"method":"ping"}

                data: {"jsonrpc":"2.0","id":9,"result":{}}

                data: no json

                id: 4
                retry: 10
                data: {"jsonrpc":"2.0",
                data: "id":1,"result":%s}

                """
            })
    void an_answer_may_come_as_events_of_a_stream_that_stays_open(String stream) {
        bench.server().answers(Answer.events(stream.formatted(RESULT)));

        assertThat(answer(callSql("{}")).structured()).isEqualTo(new JsonText("{\"n\":1}"));
    }

    @Test
    void a_stream_that_ends_without_the_answer_is_unreadable() {
        bench.server()
                .answers(Answer.of(200, "data: {\"jsonrpc\":\"2.0\",\"id\":1,", "Content-Type: text/event-stream"));

        assertThat(fault(callSql("{}")).kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void a_stream_of_endless_notifications_ends_at_the_size_limit() {
        var notification = "data: {\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\"}\n\n";
        bench.server().answers(Answer.events(notification.repeat(5_000)));

        assertThat(fault(callSql("{}")).kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"code":-32602,"message":"bad arguments"}                                                   | REJECTED
            {"code":-32601,"message":"no such method"}                                                  | NOT_OFFERED
            {"code":-32603,"message":"boom"}                                                            | UPSTREAM_ERROR
            {"code":-32000,"message":"PERMISSION_DENIED: needs Can View on the space"}                  | FORBIDDEN
            {"code":-32000,"message":"m","data":{"error_code":"RESOURCE_DOES_NOT_EXIST"}}               | NOT_FOUND
            {"code":-32000,"message":"REQUEST_LIMIT_EXCEEDED"}                                          | RATE_LIMITED
            {"code":"x","message":7}                                                                    | UPSTREAM_ERROR
            {}                                                                                          | UPSTREAM_ERROR
            """)
    void errors_of_the_protocol_are_told_apart(String error, Kind kind) {
        bench.server().answers(Answer.json("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":" + error + "}"));

        assertThat(fault(callSql("{}")).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{\"content\":[]}}",
                "{\"jsonrpc\":\"2.0\",\"result\":{\"content\":[]}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":[]}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"content\":\"text\"}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"content\":[],\"isError\":\"perhaps\"}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1}",
                "[]",
                ""
            })
    void an_answer_to_something_else_or_of_another_shape_is_unreadable(String body) {
        bench.server().answers(Answer.json(body));

        assertThat(fault(callSql("{}")).kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void a_tools_own_error_stays_a_result() {
        bench.server().answers(message("{\"content\":[],\"structuredContent\":\"no object\",\"isError\":\"true\"}"));

        assertThat(answer(callSql("{}"))).isEqualTo(new RemoteResult(new JsonText("[]"), JsonText.EMPTY_OBJECT, true));
    }

    @Test
    void a_refusal_over_http_is_told_apart_too() {
        bench.server().answers(Answer.of(403, "{\"error_code\":\"PERMISSION_DENIED\",\"message\":\"Can View\"}"));

        assertThat(fault(callSql("{}")).kind()).isEqualTo(Kind.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void a_call_is_never_sent_again_after_an_error(int status) {
        bench.server().answers(Answer.of(status, ""), message(RESULT));

        fault(callSql("{}"));

        assertThat(bench.server().heard()).hasSize(1);
    }

    @Test
    void a_call_is_never_sent_again_after_a_lost_connection() {
        bench.server().answers(Answer.drop(), message(RESULT));

        assertThat(fault(callSql("{}")).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(bench.server().heard()).hasSize(1);
    }

    @Test
    void a_call_is_sent_again_once_with_a_renewed_token() {
        bench.server().answers(Answer.of(401, "Token is expired"), message(RESULT));

        assertThat(answer(callSql("{}")).error()).isFalse();
        assertThat(bench.credentials().renewals()).isEqualTo(1);
    }

    @Test
    void a_list_may_be_asked_for_again() {
        bench.server().answers(Answer.of(503, ""), message("{\"tools\":[]}"));

        assertThat(answer(sqlTools())).isEmpty();
    }

    @Test
    void silence_is_a_time_out() {
        try (var hasty = new Bench(Duration.ofMillis(300))) {
            hasty.server().answers(Answer.events("data: {\"jsonrpc\":\"2.0\",\"method\":\"n\"}\n\n"));

            assertThat(fault(callSql(hasty, "{}")).kind()).isEqualTo(Kind.TIMEOUT);
        }
    }

    private Upstream<List<RemoteTool>> sqlTools() {
        return bench.adapter().remoteTools().sqlTools(permitted(new ListSqlTools(ANYWHERE)), bench.at());
    }

    private Upstream<RemoteResult> callSql(String arguments) {
        return callSql(bench, arguments);
    }

    private static Upstream<RemoteResult> callSql(Bench bench, String arguments) {
        return bench.adapter()
                .remoteTools()
                .callSql(permitted(sqlCall("execute_sql_read_only", arguments)), bench.at());
    }

    private JsonNode params() {
        return json(bench.server().heard().getFirst().body()).path("params");
    }

    private static JsonNode json(String text) {
        return new Json().read(new JsonText(text)).orElseThrow();
    }

    private static Answer message(String result) {
        return Answer.json("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":" + result + "}");
    }
}
