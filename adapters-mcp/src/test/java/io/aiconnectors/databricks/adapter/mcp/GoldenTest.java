package io.aiconnectors.databricks.adapter.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import io.aiconnectors.databricks.adapter.mcp.support.Connector;
import io.aiconnectors.databricks.adapter.mcp.support.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The exact messages of each era, as they are kept under `golden`. A difference is either a defect or a change of
/// the protocol surface that has to be meant.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenTest {
    private final Connector connector = Connector.start();

    @AfterAll
    void stop() {
        connector.close();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            MODERN | discover              | server/discover | {}
            MODERN | tools-list            | tools/list      | {}
            MODERN | list-schemas          | tools/call      | {'name':'list_schemas','arguments':{'catalog_name':'shop'}}
            MODERN | not-visible           | tools/call      | {'name':'get_table','arguments':{'full_name':'shop.sales.payroll'}}
            MODERN | bad-arguments         | tools/call      | {'name':'list_schemas'}
            MODERN | unknown-tool          | tools/call      | {'name':'drop_table'}
            MODERN | unknown-method        | resources/list  | {}
            LEGACY | initialize            | initialize      | {'protocolVersion':'2025-06-18','capabilities':{},'clientInfo':{'name':'a','version':'1'}}
            LEGACY | initialize-newer      | initialize      | {'protocolVersion':'2026-07-28','capabilities':{},'clientInfo':{'name':'a','version':'1'}}
            LEGACY | ping                  | ping            | {}
            LEGACY | tools-list            | tools/list      | {}
            LEGACY | list-schemas          | tools/call      | {'name':'list_schemas','arguments':{'catalog_name':'shop'}}
            LEGACY | not-visible           | tools/call      | {'name':'get_table','arguments':{'full_name':'shop.sales.payroll'}}
            LEGACY | bad-arguments         | tools/call      | {'name':'list_schemas'}
            LEGACY | unknown-tool          | tools/call      | {'name':'drop_table'}
            LEGACY | unknown-method        | resources/list  | {}
            """)
    void says_exactly(Wire wire, String golden, String method, String params) throws Exception {
        var file = "/golden/" + wire.name().toLowerCase(Locale.ROOT) + "/" + golden + ".json";

        var answer = wire.ask(connector.port(), method, (ObjectNode) Json.read(params.replace('\'', '"')));

        assertThat(pretty(answer.comparable())).isEqualTo(pretty(read(file)));
    }

    private static String pretty(String json) throws IOException {
        return JsonMapper.builder().build().readTree(json).toPrettyString();
    }

    private static String read(String file) throws IOException {
        try (var in = Objects.requireNonNull(GoldenTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
