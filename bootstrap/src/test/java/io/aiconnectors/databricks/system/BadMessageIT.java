package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Messages that are none, over the wire: each gets a JSON-RPC error in words, and nothing happens upstream.
@ExtendWith(SharedStage.class)
class BadMessageIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CALL = "tools/call";
    private static final String TOOL = "list_catalogs";

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void a_bad_body_is_refused(String what, String body, int status, int code, Stage stage) {
        var client = ModernClient.of(stage, Personas.ADA);
        var upstream = Upstream.of(stage);

        var answer = client.post(body, client.headers(CALL, TOOL));

        assertThat(answer.status()).isEqualTo(status);
        assertRefusedInWords(answer, code);
        assertThat(upstream.calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MCP-Protocol-Version, 2025-06-18, 400, -32020",
        "MCP-Protocol-Version, 1999-01-01, 400, -32022",
        "MCP-Protocol-Version, '', 400, -32022",
        "Mcp-Method, tools/list, 400, -32020",
        "Mcp-Name, list_schemas, 400, -32020",
        "Mcp-Name, =?base64?!!!?=, 400, -32020",
        "Content-Type, text/plain, 415, -32600",
        "Content-Type, application/json;charset=utf-16, 415, -32600",
        "Accept, text/html, 406, -32600",
        "Origin, http://evil.example.com, 403, -32600",
        "Origin, null, 403, -32600"
    })
    void a_wrong_header_is_refused(String name, String value, int status, int code, Stage stage) {
        var client = ModernClient.of(stage, Personas.ADA);
        var params = JSON.createObjectNode().put("name", TOOL);
        var headers = client.headers(CALL, TOOL);
        headers.put(name, value);
        var upstream = Upstream.of(stage);

        var answer = client.post(client.message(CALL, params).toString(), headers);

        assertThat(answer.status()).isEqualTo(status);
        assertRefusedInWords(answer, code);
        assertThat(upstream.calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MCP-Protocol-Version, -32020", "Mcp-Method, -32020", "Mcp-Name, -32020"})
    void a_missing_header_is_refused(String name, int code, Stage stage) {
        var client = ModernClient.of(stage, Personas.ADA);
        var headers = client.headers(CALL, TOOL);
        headers.remove(name);

        var answer = client.post(
                client.message(CALL, JSON.createObjectNode().put("name", TOOL)).toString(), headers);

        assertThat(answer.status()).isEqualTo(400);
        assertRefusedInWords(answer, code);
    }

    @Test
    void the_same_message_without_a_flaw_is_answered(Stage stage) {
        var client = ModernClient.of(stage, Personas.ADA);

        assertThat(client.call(TOOL, Map.of()).refused()).isFalse();
    }

    private static void assertRefusedInWords(RawHttp.Answer answer, int code) {
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.json().path("jsonrpc").asText()).isEqualTo("2.0");
        assertThat(answer.json().at("/error/code").asInt()).isEqualTo(code);
        assertThat(answer.json().at("/error/message").asText()).hasSizeGreaterThan(10);
        assertThat(answer.body()).doesNotContain("Exception", "\\tat ", "at io.", "at com.", "jackson");
    }

    private static Stream<Arguments> bodies() {
        var good = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"list_catalogs\"}}";
        return Stream.of(
                Arguments.of("too large", "{\"a\":\"" + "x".repeat(1 << 20) + "\"}", 413, -32600),
                Arguments.of("cut off", good.substring(0, good.length() - 9), 400, -32700),
                Arguments.of("no JSON", "list my tables please", 400, -32700),
                Arguments.of("nothing", " ", 400, -32700),
                Arguments.of("a value and more", good + good, 400, -32700),
                Arguments.of("a repeated key", good.replace("\"id\":1", "\"id\":1,\"id\":2"), 400, -32700),
                Arguments.of("nested too deep", "[".repeat(5000) + "]".repeat(5000), 400, -32700),
                Arguments.of("a number beyond all bounds", "{\"id\":" + "9".repeat(5000) + "}", 400, -32700),
                Arguments.of("a batch", "[" + good + "]", 400, -32600),
                Arguments.of("an empty batch", "[]", 400, -32600),
                Arguments.of("null", "null", 400, -32600),
                Arguments.of("another version of JSON-RPC", good.replace("\"2.0\"", "\"1.0\""), 400, -32600),
                Arguments.of("an id that is an object", good.replace("\"id\":1", "\"id\":{}"), 400, -32600),
                Arguments.of("a method that is a number", good.replace("\"tools/call\"", "7"), 400, -32600),
                Arguments.of("params that are a list", good.replaceAll("\\{\"name\".*}}", "[]}"), 400, -32600),
                Arguments.of("no _meta", good, 400, -32602));
    }
}
