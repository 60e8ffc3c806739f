package io.aiconnectors.databricks.adapter.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import io.aiconnectors.databricks.adapter.mcp.support.Connector;
import io.aiconnectors.databricks.adapter.mcp.support.Exchange;
import io.aiconnectors.databricks.adapter.mcp.support.FakeDatabricks;
import io.aiconnectors.databricks.adapter.mcp.support.Wire;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.PolicyFault;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.audit.Closing;
import io.aiconnectors.databricks.domain.audit.Opening;
import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.limit.Allowance;
import io.aiconnectors.databricks.domain.proxy.RemoteResult;
import io.aiconnectors.databricks.domain.proxy.Sequel;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.screening.Withheld;
import io.aiconnectors.databricks.domain.upstream.Fault;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the eleven tools answer, in both eras.
class ToolsTest {
    private static final Map<String, String> CALLS = calls();

    private final Connector connector = Connector.start();

    @AfterEach
    void stop() {
        connector.close();
    }

    @ParameterizedTest
    @EnumSource
    void answers_every_tool_by_its_own_schema(Wire wire) throws Exception {
        var tools = Wire.result(wire.ask(connector.port(), "tools/list", Json.object()))
                .path("tools");

        assertThat(tools).hasSize(ToolName.values().length);
        for (var tool : tools) {
            var answer = wire.call(
                    connector.port(),
                    tool.path("name").asText(),
                    arguments(tool.path("name").asText()));
            var result = Wire.result(answer);
            assertThat(result.path("isError").asBoolean(true)).as(answer.body()).isFalse();
            assertThat(errors(tool.path("outputSchema"), result.path("structuredContent")))
                    .isEmpty();
            assertThat(answer.header("X-Connector-Event")).matches("[A-Za-z0-9_-]{22}");
        }
    }

    @Test
    void describes_every_tool_in_full() throws Exception {
        var tools = Wire.result(Wire.MODERN.ask(connector.port(), "tools/list", Json.object()))
                .path("tools");

        assertThat(tools).extracting(tool -> tool.path("name").asText()).containsExactlyElementsOf(CALLS.keySet());
        for (var tool : tools) {
            assertThat(tool.path("title").asText()).isNotBlank();
            assertThat(tool.path("description").asText()).hasSizeGreaterThan(40);
            assertThat(tool.path("inputSchema").path("additionalProperties").asBoolean(true))
                    .isFalse();
            assertThat(tool.path("inputSchema")
                            .path("properties")
                            .path("workspace")
                            .path("enum")
                            .toString())
                    .isEqualTo("[\"main\",\"lab\"]");
            tool.path("inputSchema")
                    .path("properties")
                    .forEach(property ->
                            assertThat(property.path("description").asText()).isNotBlank());
            assertThat(tool.path("annotations").path("readOnlyHint").asBoolean())
                    .isTrue();
            assertThat(tool.path("annotations").path("destructiveHint").asBoolean(true))
                    .isFalse();
            assertThat(tool.path("annotations").path("idempotentHint").isBoolean())
                    .isTrue();
            assertThat(tool.path("annotations").path("openWorldHint").isBoolean())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void says_the_same_in_text_as_in_structure(Wire wire) throws Exception {
        for (var tool : List.of("list_tables", "get_table", "list_catalogs", "list_sql_tools")) {
            var answer = wire.call(connector.port(), tool, arguments(tool));

            assertThat(Json.read(Wire.text(answer)))
                    .isEqualTo(Wire.result(answer).path("structuredContent"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void counts_what_it_withholds_and_names_none_of_it(Wire wire) throws Exception {
        var listing = wire.call(connector.port(), "list_tables", arguments("list_tables"));
        connector.databricks.tagged.add("shop.sales.orders.salary");
        var table = wire.call(connector.port(), "get_table", "{\"full_name\":\"shop.sales.orders\"}");
        var tools = wire.call(connector.port(), "list_sql_tools", "{}");

        assertThat(Wire.result(listing)
                        .path("structuredContent")
                        .path("withheld")
                        .asInt())
                .isEqualTo(1);
        assertThat(listing.body()).doesNotContain("payroll");
        assertThat(Wire.result(table).path("structuredContent").toString())
                .isEqualTo("{\"name\":\"orders\",\"full_name\":\"shop.sales.orders\",\"table_type\":\"MANAGED\","
                        + "\"columns\":[{\"name\":\"id\",\"type\":\"bigint\",\"nullable\":false}],\"withheld\":1}");
        assertThat(table.body()).doesNotContain("salary");
        assertThat(tools.body()).doesNotContain("\"execute_sql\"");
    }

    @ParameterizedTest
    @EnumSource
    void what_could_not_be_checked_is_told_from_what_is_confidential_and_not_named(Wire wire) throws Exception {
        connector.databricks.unread.add("shop.sales.items");

        var listing = wire.call(connector.port(), "list_tables", arguments("list_tables"));

        var page = Wire.result(listing).path("structuredContent");
        assertThat(page.path("withheld").asInt()).isEqualTo(2);
        assertThat(page.path("unchecked").asInt()).isEqualTo(1);
        assertThat(page.path("unchecked_hint").asText()).startsWith("1 of").contains("Make the same call again");
        assertThat(listing.body()).doesNotContain("items", "payroll");
        assertThat(connector.audit.closings.getLast().withheld())
                .containsExactly(new Withheld("tagged", 1), new Withheld("tags_unread", 1));
    }

    @ParameterizedTest
    @EnumSource
    void nobody_is_told_to_ask_again_for_what_is_confidential(Wire wire) throws Exception {
        var listing = wire.call(connector.port(), "list_tables", arguments("list_tables"));

        assertThat(Wire.result(listing).path("structuredContent").has("withheld"))
                .isTrue();
        assertThat(listing.body()).doesNotContain("unchecked");
    }

    @ParameterizedTest
    @EnumSource
    void a_search_is_silent_about_what_it_could_not_check(Wire wire) throws Exception {
        connector.databricks.unread.add("shop.sales.orders");

        var found = wire.call(connector.port(), "search_tables", "{\"catalog_name\":\"shop\",\"name_pattern\":\"*\"}");

        assertThat(Json.write(Wire.result(found).path("structuredContent"))).isEqualTo("{\"tables\":[]}");
    }

    @ParameterizedTest
    @EnumSource
    void withheld_forbidden_and_missing_are_the_same_to_the_byte(Wire wire) throws Exception {
        var missing = wire.call(connector.port(), "get_table", "{\"full_name\":\"shop.sales.nothing\"}");
        var withheld = wire.call(connector.port(), "get_table", "{\"full_name\":\"shop.sales.payroll\"}");
        connector.databricks.tagged.add("shop");
        var inherited = wire.call(connector.port(), "get_table", "{\"full_name\":\"shop.sales.orders\"}");
        connector.databricks.tagged.clear();
        connector.databricks.fault = Optional.of(Fault.of(Fault.Kind.FORBIDDEN));
        var forbidden = wire.call(connector.port(), "get_table", "{\"full_name\":\"shop.sales.orders\"}");

        assertThat(Wire.result(missing).path("isError").asBoolean()).isTrue();
        assertThat(Stream.of(withheld, inherited, forbidden).map(Exchange::comparable))
                .containsOnly(missing.comparable());
        assertThat(connector.audit.closings)
                .extracting(Closing::reasons)
                .containsExactly(List.of("not_found"), List.of("tagged"), List.of("tagged"), List.of("forbidden"));
    }

    @ParameterizedTest
    @EnumSource
    void a_forbidden_tool_is_the_same_as_an_unknown_one_to_the_byte(Wire wire) throws Exception {
        var unknown = wire.call(connector.port(), "list_nothing", "{}");
        connector.policy.hidden.add(ToolName.LIST_CATALOGS);
        var forbidden = wire.call(connector.port(), "list_catalogs", "{}");
        var misused = wire.call(connector.port(), "list_catalogs", "{\"limit\":\"many\"}");
        var forged = wire.call(connector.port(), "list_catalogs", "{\"cursor\":\"AAAA\"}");

        assertThat(unknown.json().path("error").path("code").asInt()).isEqualTo(-32602);
        assertThat(unknown.body()).contains("Unknown tool: list_nothing");
        assertThat(Stream.of(forbidden, misused, forged).map(Exchange::comparable))
                .containsOnly(unknown.comparable().replace("list_nothing", "list_catalogs"));
        assertThat(connector.databricks.reached).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void repeats_no_control_characters_and_not_all_of_a_long_name(Wire wire) throws Exception {
        var answer = wire.call(connector.port(), "a\u0000\u001b[31m\u202e" + "x".repeat(500), "{}");

        assertThat(answer.json().path("error").path("message").asText())
                .startsWith("Unknown tool: a\uFFFD\uFFFD[31m\uFFFDxxx")
                .hasSizeLessThan(160);
        assertThat(connector.audit.openings).extracting(Opening::tool).allMatch(tool -> tool.length() < 70);
    }

    @ParameterizedTest
    @EnumSource
    void lists_only_what_the_caller_may_use(Wire wire) throws Exception {
        connector.policy.hidden.addAll(EnumSet.of(ToolName.PROXY_TO_SQL, ToolName.LIST_SQL_TOOLS));

        var answer = wire.ask(connector.port(), "tools/list", Json.object());

        assertThat(Wire.result(answer).path("tools")).hasSize(9);
        assertThat(Wire.result(answer).path("tools").toString()).doesNotContain("\"name\":\"proxy_to_sql\"");
    }

    @ParameterizedTest
    @EnumSource
    void does_not_take_an_outage_of_the_policy_for_a_refusal(Wire wire) throws Exception {
        connector.policy.outage = Optional.of(PolicyFault.TIMEOUT);

        var list = wire.ask(connector.port(), "tools/list", Json.object());
        var call = wire.call(connector.port(), "list_catalogs", "{}");
        var misused = wire.call(connector.port(), "list_catalogs", "{\"nonsense\":1}");

        assertThat(list.json().path("error").toString())
                .isEqualTo("{\"code\":-32603,\"message\":\"authorization is unavailable, try again\"}");
        assertThat(Wire.text(call)).contains("Authorization is unavailable", call.header("X-Connector-Event"));
        assertThat(Wire.text(misused)).contains("Authorization is unavailable").doesNotContain("nonsense");
        assertThat(connector.databricks.reached).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"upstream_tool_blocked", "upstream_tool_unknown", "arguments_invalid", "resource_mismatch", "new"
            })
    void explains_a_refusal_and_names_the_event(String code) throws Exception {
        connector.policy.refusal = Optional.of(code);

        var answer = Wire.LEGACY.call(connector.port(), "proxy_to_sql", arguments("proxy_to_sql"));

        assertThat(Wire.result(answer).path("isError").asBoolean()).isTrue();
        assertThat(Wire.text(answer))
                .contains(answer.header("X-Connector-Event"))
                .hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tool_not_granted", "tool_unknown", "scope_missing", "caller_invalid", "default_deny"})
    void does_not_explain_a_refusal_of_the_tool_itself(String code) throws Exception {
        connector.policy.refusal = Optional.of(code);

        assertThat(Wire.LEGACY.call(connector.port(), "list_catalogs", "{}").body())
                .contains("Unknown tool:");
    }

    @Test
    void a_refused_call_of_any_tool_reaches_nothing() throws Exception {
        connector.policy.refusal = Optional.of("resource_mismatch");

        for (var call : CALLS.entrySet()) {
            for (var wire : Wire.values()) {
                var answer = wire.call(connector.port(), call.getKey(), call.getValue());
                assertThat(Wire.result(answer).path("isError").asBoolean()).isTrue();
            }
        }
        assertThat(connector.databricks.reached).isEmpty();
        assertThat(connector.audit.closings)
                .hasSize(2 * CALLS.size())
                .extracting(Closing::outcome)
                .containsOnly("refused");
    }

    @ParameterizedTest
    @EnumSource
    void a_withheld_genie_space_is_as_if_there_were_none(Wire wire) throws Exception {
        var missing = wire.call(connector.port(), "get_table", "{\"full_name\":\"shop.sales.nothing\"}");
        connector.databricks.tagged.add("space1");

        var tools = wire.call(connector.port(), "list_genie_tools", arguments("list_genie_tools"));
        var question = wire.call(connector.port(), "proxy_to_genie", arguments("proxy_to_genie"));

        assertThat(Stream.of(tools, question).map(Exchange::comparable)).containsOnly(missing.comparable());
        assertThat(connector.databricks.reached).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void says_how_long_to_wait(Wire wire) throws Exception {
        connector.allowance = new Allowance.Exhausted(Duration.ofMillis(2_500), false);

        assertThat(Wire.text(wire.call(connector.port(), "list_catalogs", "{}")))
                .contains("Wait 3 seconds");
    }

    @ParameterizedTest
    @EnumSource
    void makes_no_call_that_it_cannot_record(Wire wire) throws Exception {
        connector.audit.full = true;

        assertThat(Wire.text(wire.call(connector.port(), "list_catalogs", "{}")))
                .contains("could not be recorded");
        assertThat(connector.databricks.reached).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SIGN_IN_EXPIRED")
    void explains_every_fault_without_the_words_of_upstream(Fault.Kind kind) throws Exception {
        connector.databricks.fault = Optional.of(new Fault(kind, Duration.ofSeconds(7), "request-1"));

        var answer = Wire.MODERN.call(connector.port(), "list_catalogs", "{}");

        assertThat(Wire.result(answer).path("isError").asBoolean()).isTrue();
        assertThat(Wire.result(answer).has("structuredContent")).isFalse();
        assertThat(Wire.text(answer))
                .contains(answer.header("X-Connector-Event"))
                .doesNotContain("request-1")
                .hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @EnumSource
    void sends_a_client_whose_sign_in_ended_for_a_new_token(Wire wire) throws Exception {
        connector.databricks.fault = Optional.of(Fault.of(Fault.Kind.SIGN_IN_EXPIRED));

        var answer = wire.call(connector.port(), "list_catalogs", "{}");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"", "resource_metadata=");
        assertThat(answer.json().path("id").asInt()).isEqualTo(1);
    }

    static Stream<Arguments> pending() {
        return Stream.of(
                Arguments.of(
                        "proxy_to_sql",
                        new Sequel.Pending(
                                new UpstreamToolName("poll_sql_result"),
                                new JsonText("{\"statement_id\":\"s1\"}"),
                                "RUNNING"),
                        "{\"workspace\":\"lab\",\"tool_name\":\"poll_sql_result\",\"tool_args\":{\"statement_id\":\"s1\"}}"),
                Arguments.of(
                        "proxy_to_genie",
                        new Sequel.Pending(
                                new UpstreamToolName("poll_response_space1"),
                                new JsonText("{\"conversation_id\":\"c1\",\"message_id\":\"m1\"}"),
                                "ASKING_AI"),
                        "{\"workspace\":\"lab\",\"genie_space_id\":\"space1\",\"tool_name\":\"poll_response_space1\","
                                + "\"tool_args\":{\"conversation_id\":\"c1\",\"message_id\":\"m1\"}}"));
    }

    @ParameterizedTest
    @MethodSource("pending")
    void gives_the_very_next_call_while_a_result_is_pending(String tool, Sequel.Pending pending, String next)
            throws Exception {
        connector.databricks.remote = new RemoteResult(
                new JsonText("[{\"type\":\"text\",\"text\":\"…\"}]"), new JsonText("{\"n\":1}"), false, pending);
        var arguments = arguments(tool).replaceFirst("\\{", "{\"workspace\":\"lab\",");

        var answer = Wire.result(Wire.MODERN.call(connector.port(), tool, arguments));

        assertThat(answer.path("structuredContent")
                        .path("next_call")
                        .path("arguments")
                        .toString())
                .isEqualTo(next);
        assertThat(answer.path("content")).hasSize(2);
        assertThat(answer.path("content").path(1).path("text").asText()).contains(next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"statement_id\":\"s1\",\"status\":{\"state\":\"SUCCEEDED\"}}",
                "{\"status\":{\"state\":\"RUNNING\"}}",
                "{\"conversationId\":\"c1\",\"messageId\":\"m1\",\"status\":\"COMPLETED\"}"
            })
    void passes_on_a_finished_result_as_it_is(String structured) throws Exception {
        connector.databricks.remote = FakeDatabricks.result("[{\"type\":\"text\",\"text\":\"x\"}]", structured, false);

        var answer = Wire.result(Wire.MODERN.call(connector.port(), "proxy_to_sql", arguments("proxy_to_sql")));

        assertThat(answer.path("structuredContent").toString()).isEqualTo(structured);
        assertThat(answer.path("content").toString()).isEqualTo("[{\"type\":\"text\",\"text\":\"x\"}]");
    }

    @Test
    void passes_on_an_error_of_the_upstream_tool() throws Exception {
        connector.databricks.remote =
                FakeDatabricks.result("[{\"type\":\"text\",\"text\":\"no column x\"}]", "{}", true);

        var answer = Wire.MODERN.call(connector.port(), "proxy_to_sql", arguments("proxy_to_sql"));

        assertThat(Wire.result(answer).path("isError").asBoolean()).isTrue();
        assertThat(Wire.text(answer)).isEqualTo("no column x");
    }

    @Test
    void takes_tool_args_that_are_an_object_in_a_string() throws Exception {
        Wire.MODERN.call(
                connector.port(),
                "proxy_to_sql",
                "{\"tool_name\":\"execute_sql_read_only\",\"tool_args\":\"{\\\"query\\\":\\\"SELECT 1\\\"}\"}");

        assertThat(connector.databricks.reached)
                .last()
                .isInstanceOfSatisfying(
                        Intent.CallSqlTool.class,
                        intent ->
                                assertThat(intent.prepared().arguments().text()).isEqualTo("{\"query\":\"SELECT 1\"}"));
    }

    @Test
    void arguments_are_recorded_in_one_form_whatever_their_order() throws Exception {
        Wire.MODERN.call(connector.port(), "list_tables", "{\"catalog_name\":\"shop\",\"schema_name\":\"sales\"}");
        Wire.LEGACY.call(connector.port(), "list_tables", "{\"schema_name\":\"sales\", \"catalog_name\":\"shop\"}");
        Wire.LEGACY.call(connector.port(), "list_tables", "{\"schema_name\":\"sale\", \"catalog_name\":\"shop\"}");

        assertThat(connector.audit.openings)
                .extracting(opening -> opening.arguments().json())
                .containsExactly(
                        "{\"catalog_name\":\"shop\",\"schema_name\":\"sales\"}",
                        "{\"catalog_name\":\"shop\",\"schema_name\":\"sales\"}",
                        "{\"catalog_name\":\"shop\",\"schema_name\":\"sale\"}");
    }

    @Test
    void what_was_asked_and_what_is_answered_is_given_to_be_kept() throws Exception {
        var answer = Wire.LEGACY.call(
                connector.port(), "list_tables", "{\"schema_name\":\"sales\", \"catalog_name\":\"shop\"}");

        assertThat(connector.payloads.arguments)
                .containsExactly("{\"catalog_name\":\"shop\",\"schema_name\":\"sales\"}");
        assertThat(connector.payloads.answers)
                .singleElement()
                .isEqualTo(answer.json().path("result").toString());
    }

    @Test
    void what_is_not_on_record_is_not_kept_either() throws Exception {
        connector.allowance = new Allowance.Exhausted(Duration.ofSeconds(3), false);
        Wire.LEGACY.call(connector.port(), "list_catalogs", "{}");
        connector.allowance = new Allowance.Granted();
        connector.audit.full = true;
        Wire.LEGACY.call(connector.port(), "list_catalogs", "{}");

        assertThat(connector.payloads.arguments).isEmpty();
        assertThat(connector.payloads.answers).isEmpty();
    }

    private static String arguments(String tool) {
        return CALLS.getOrDefault(tool, "{}");
    }

    private static List<com.networknt.schema.Error> errors(JsonNode schema, JsonNode value) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(value);
    }

    private static Map<String, String> calls() {
        var calls = new LinkedHashMap<String, String>();
        calls.put("list_genie_spaces", "{}");
        calls.put("list_sql_warehouses", "{}");
        calls.put("list_catalogs", "{\"workspace\":\"main\"}");
        calls.put("list_schemas", "{\"catalog_name\":\"shop\"}");
        calls.put("list_tables", "{\"catalog_name\":\"shop\",\"schema_name\":\"sales\"}");
        calls.put("get_table", "{\"full_name\":\"shop.sales.orders\"}");
        calls.put("search_tables", "{\"catalog_name\":\"shop\",\"name_pattern\":\"ord\"}");
        calls.put("list_genie_tools", "{\"genie_space_id\":\"space1\"}");
        calls.put(
                "proxy_to_genie",
                "{\"genie_space_id\":\"space1\",\"tool_name\":\"query_space_space1\",\"tool_args\":{\"query\":\"?\"}}");
        calls.put("list_sql_tools", "{}");
        calls.put("proxy_to_sql", "{\"tool_name\":\"execute_sql_read_only\",\"tool_args\":{\"query\":\"SELECT 1\"}}");
        return calls;
    }
}
