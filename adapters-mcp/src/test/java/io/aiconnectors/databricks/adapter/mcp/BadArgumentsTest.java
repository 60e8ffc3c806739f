package io.aiconnectors.databricks.adapter.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import io.aiconnectors.databricks.adapter.mcp.support.Connector;
import io.aiconnectors.databricks.adapter.mcp.support.Wire;
import io.aiconnectors.databricks.domain.audit.Closing;
import io.aiconnectors.databricks.domain.limit.Allowance;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a model is told about arguments that cannot be, and that nothing else comes of them.
class BadArgumentsTest {
    private final Connector connector = Connector.start();

    @AfterEach
    void stop() {
        connector.close();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("list_tables", "{\"catalog_name\":\"shop\"}", "\"schema_name\" is missing."),
                Arguments.of("list_tables", "{}", "It needs: catalog_name, schema_name."),
                Arguments.of("list_catalogs", "{\"schema\":\"x\"}", "\"schema\" is not an argument of this tool."),
                Arguments.of("list_catalogs", "{\"limit\":\"many\"}", "\"limit\" must be a whole number."),
                Arguments.of("list_catalogs", "{\"limit\":1.5}", "\"limit\" must be a whole number."),
                Arguments.of("list_catalogs", "{\"limit\":0}", "\"limit\" must be from 1 to 100."),
                Arguments.of("list_catalogs", "{\"limit\":101}", "\"limit\" must be from 1 to 100."),
                Arguments.of("list_catalogs", "{\"limit\":1e2147483647}", "\"limit\" must be from 1 to 100."),
                Arguments.of("list_catalogs", "{\"limit\":1e-2147483647}", "\"limit\" must be"),
                Arguments.of("list_catalogs", "{\"limit\":null}", "\"limit\" must be a whole number."),
                Arguments.of("list_catalogs", "{\"workspace\":\"prod\"}", "\"workspace\" must be one of: main, lab."),
                Arguments.of("list_catalogs", "{\"workspace\":[\"main\"]}", "\"workspace\" must be a string."),
                Arguments.of("list_catalogs", "[]", "The arguments must be an object."),
                Arguments.of("list_catalogs", "null", "The arguments must be an object."),
                Arguments.of("list_schemas", "{\"catalog_name\":7}", "\"catalog_name\" must be a string."),
                Arguments.of("get_table", "{\"full_name\":\"orders\"}", "three parts"),
                Arguments.of("get_table", "{\"full_name\":\"a.b.c.d\"}", "three parts"),
                Arguments.of("proxy_to_sql", "{\"tool_name\":\"execute_sql\"}", "\"tool_args\" is missing."),
                Arguments.of(
                        "proxy_to_sql",
                        "{\"tool_name\":\"x\",\"tool_args\":\"SELECT 1\"}",
                        "\"tool_args\" must be an object."),
                Arguments.of("proxy_to_sql", "{\"tool_name\":\"../x\",\"tool_args\":{}}", "a tool name is"),
                Arguments.of("list_genie_tools", "{\"genie_space_id\":\"../../x\"}", "a Genie space id is"),
                Arguments.of("search_tables", "{\"catalog_name\":\"shop\",\"name_pattern\":\"a';--\"}", "name pattern"),
                Arguments.of("search_tables", "{\"catalog_name\":\"shop\",\"name_pattern\":\" \"}", "name pattern"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("bad")
    void names_the_field_and_the_fix(String tool, String arguments, String expected) throws Exception {
        for (var wire : Wire.values()) {
            var answer = wire.call(connector.port(), tool, arguments);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(Wire.result(answer).path("isError").asBoolean())
                    .as(answer.body())
                    .isTrue();
            assertThat(Wire.text(answer)).contains(expected);
        }
        assertThat(connector.databricks.reached).isEmpty();
        assertThat(connector.audit.closings)
                .extracting(Closing::outcome, Closing::reasons)
                .containsOnly(tuple("turned_away", List.of("arguments_invalid")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/../b",
                "..",
                "%2e%2e",
                "a%",
                "`a`",
                "a\u0000b",
                "a b",
                "a\u00a0b",
                "a\u2028b",
                "a;drop",
                "a'b",
                "a\"b",
                "a?b",
                "a#b",
                "",
                "x.y"
            })
    void lets_no_name_be_a_path_or_a_query(String name) throws Exception {
        for (var wire : Wire.values()) {
            var answer = wire.call(
                    connector.port(), "list_schemas", Json.write(Json.object().put("catalog_name", name)));

            assertThat(Wire.text(answer)).contains("the catalog name must");
            assertThat(answer.body()).doesNotContain("\\u0000");
        }
        assertThat(connector.databricks.reached).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nobody_floods_the_audit_with_calls_that_come_to_nothing(Wire wire) throws Exception {
        connector.allowance = new Allowance.Exhausted(Duration.ofSeconds(7), false);

        for (var answer : List.of(
                wire.call(connector.port(), "drop_everything", "{}"),
                wire.call(connector.port(), "list_tables", "{}"),
                wire.call(connector.port(), "list_catalogs", "{\"cursor\":\"made up\"}"),
                wire.call(connector.port(), "list_catalogs", "{}"))) {
            assertThat(Wire.result(answer).path("isError").asBoolean()).isTrue();
            assertThat(Wire.text(answer)).startsWith("Too many calls. Wait 7 seconds, then try again. Event ");
        }
        assertThat(connector.audit.openings).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void repeats_neither_long_values_nor_long_fields(Wire wire) throws Exception {
        var longName = "n".repeat(300);

        var value = wire.call(connector.port(), "list_schemas", "{\"catalog_name\":\"" + longName + "\"}");
        var field = wire.call(
                connector.port(), "list_catalogs", Json.write(Json.object().put("\u001b[2J" + longName, 1)));

        assertThat(Wire.text(value)).contains("not be longer than 255").doesNotContain("nnnn");
        assertThat(Wire.text(field)).doesNotContain("n".repeat(41)).doesNotContain("\u001b");
    }

    @Test
    void names_at_most_a_few_of_many_problems() throws Exception {
        var arguments = Json.object();
        for (int i = 0; i < 1_000; i++) {
            arguments.put("field" + i, i);
        }

        assertThat(Wire.text(Wire.MODERN.call(connector.port(), "list_catalogs", Json.write(arguments))))
                .hasSizeLessThan(700);
    }

    @ParameterizedTest
    @EnumSource
    void records_calls_of_tools_that_do_not_exist(Wire wire) throws Exception {
        wire.call(connector.port(), "drop_table", "{}");

        assertThat(connector.audit.closings).extracting(Closing::reasons).containsExactly(List.of("tool_unknown"));
        assertThat(connector.audit.openings)
                .singleElement()
                .matches(opening -> opening.tool().equals("drop_table"));
    }
}
