package io.aiconnectors.databricks.adapter.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.mcp.support.Connector;
import io.aiconnectors.databricks.adapter.mcp.support.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every rung by which a message is told to belong to an era, or to none.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LadderTest {
    private static final String META = "'_meta':{'io.modelcontextprotocol/protocolVersion':'2026-07-28',"
            + "'io.modelcontextprotocol/clientCapabilities':{}}";

    private final Connector connector = Connector.start();

    @AfterAll
    void stop() {
        connector.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        garbage                         | {                                                          |            |            |            | 400 | -32700
        nothing                         | ~ ~                                                        |            |            |            | 400 | -32700
        two values                      | {} {}                                                      |            |            |            | 400 | -32700
        repeated key                    | {'jsonrpc':'2.0','id':1,'id':2,'method':'ping'}            |            |            |            | 400 | -32700
        batch                           | [{'jsonrpc':'2.0','id':1,'method':'ping'}]                 |            |            |            | 400 | -32600
        modern batch                    | [{'jsonrpc':'2.0','id':1,'method':'ping','params':{META}}] | 2026-07-28 |            |            | 400 | -32600
        a string                        | 'ping'                                                     |            |            |            | 400 | -32600
        null                            | null                                                       |            |            |            | 400 | -32600
        wrong jsonrpc                   | {'jsonrpc':'1.0','id':1,'method':'ping'}                   |            |            |            | 400 | -32600
        no method                       | {'jsonrpc':'2.0','id':1}                                   |            |            |            | 400 | -32600
        method not a string             | {'jsonrpc':'2.0','id':1,'method':7}                        |            |            |            | 400 | -32600
        id an object                    | {'jsonrpc':'2.0','id':{},'method':'ping'}                  |            |            |            | 400 | -32600
        id null                         | {'jsonrpc':'2.0','id':null,'method':'ping'}                |            |            |            | 400 | -32600
        params an array                 | {'jsonrpc':'2.0','id':1,'method':'ping','params':[1]}      |            |            |            | 400 | -32600
        number beyond all limits        | {'jsonrpc':'2.0','id':1e99999999999,'method':'ping'}       |            |            |            | 400 | -32700
        posted response                 | {'jsonrpc':'2.0','id':1,'result':{}}                       |            |            |            | 202 | 0
        legacy notification             | {'jsonrpc':'2.0','method':'notifications/initialized'}     |            |            |            | 202 | 0
        modern notification             | {'jsonrpc':'2.0','method':'notifications/x','params':{META}} | 2026-07-28 |          |            | 202 | 0
        header-only modern notification | {'jsonrpc':'2.0','method':'notifications/x'}               | 2026-07-28 |            |            | 202 | 0
        header-only modern request      | {'jsonrpc':'2.0','id':1,'method':'tools/list'}             | 2026-07-28 | tools/list |            | 400 | -32602
        initialize, modern header       | {'jsonrpc':'2.0','id':1,'method':'initialize','params':{}} | 2026-07-28 | initialize |            | 400 | -32020
        version not a string            | {'jsonrpc':'2.0','id':1,'method':'tools/list','params':{'_meta':{'io.modelcontextprotocol/protocolVersion':1,'io.modelcontextprotocol/clientCapabilities':{}}}} | 2026-07-28 | tools/list | | 400 | -32602
        capabilities missing            | {'jsonrpc':'2.0','id':1,'method':'tools/list','params':{'_meta':{'io.modelcontextprotocol/protocolVersion':'2026-07-28'}}} | 2026-07-28 | tools/list | | 400 | -32602
        version header missing          | {'jsonrpc':'2.0','id':1,'method':'tools/list','params':{META}} |        | tools/list |            | 400 | -32020
        version header differs          | {'jsonrpc':'2.0','id':1,'method':'tools/list','params':{META}} | 2025-11-25 | tools/list |        | 400 | -32020
        version header unknown          | {'jsonrpc':'2.0','id':1,'method':'tools/list','params':{META}} | 2099-01-01 | tools/list |        | 400 | -32022
        version unknown in both         | {'jsonrpc':'2.0','id':1,'method':'tools/list','params':{'_meta':{'io.modelcontextprotocol/protocolVersion':'2099-01-01','io.modelcontextprotocol/clientCapabilities':{}}}} | 2099-01-01 | tools/list | | 400 | -32022
        method header missing           | {'jsonrpc':'2.0','id':1,'method':'tools/list','params':{META}} | 2026-07-28 |        |            | 400 | -32020
        method header differs           | {'jsonrpc':'2.0','id':1,'method':'tools/list','params':{META}} | 2026-07-28 | tools/call |        | 400 | -32020
        method header in other case     | {'jsonrpc':'2.0','id':1,'method':'tools/list','params':{META}} | 2026-07-28 | TOOLS/LIST |        | 400 | -32020
        name header missing             | {'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'list_catalogs',META}} | 2026-07-28 | tools/call | | 400 | -32020
        name header differs             | {'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'list_catalogs',META}} | 2026-07-28 | tools/call | get_table | 400 | -32020
        name header not base64          | {'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'list_catalogs',META}} | 2026-07-28 | tools/call | =?base64?!!?= | 400 | -32020
        name header plain               | {'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'list_catalogs',META}} | 2026-07-28 | tools/call | list_catalogs | 200 | 0
        name header in base64           | {'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'list_catalogs',META}} | 2026-07-28 | tools/call | =?base64?bGlzdF9jYXRhbG9ncw==?= | 200 | 0
        modern ping                     | {'jsonrpc':'2.0','id':1,'method':'ping','params':{META}}   | 2026-07-28 | ping       |            | 404 | -32601
        modern initialize               | {'jsonrpc':'2.0','id':1,'method':'initialize','params':{META}} | 2026-07-28 | initialize |        | 404 | -32601
        modern unknown method           | {'jsonrpc':'2.0','id':1,'method':'prompts/list','params':{META}} | 2026-07-28 | prompts/list |    | 404 | -32601
        legacy ping                     | {'jsonrpc':'2.0','id':1,'method':'ping'}                   |            |            |            | 200 | 0
        legacy, any header              | {'jsonrpc':'2.0','id':1,'method':'ping'}                   | 1999-01-01 |            |            | 200 | 0
        legacy unknown method           | {'jsonrpc':'2.0','id':1,'method':'prompts/list'}           | 2025-11-25 |            |            | 200 | -32601
        tool name not a string          | {'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':7}} |    |            |            | 200 | -32602
        """)
    void answers(
            String what,
            String body,
            @Nullable String version,
            @Nullable String method,
            @Nullable String name,
            int status,
            int code)
            throws Exception {
        var headers = new ArrayList<>(List.of(
                "Host: localhost",
                "Authorization: Bearer ada",
                "Content-Type: application/json",
                "Accept: application/json, text/event-stream"));
        add(headers, "MCP-Protocol-Version", version);
        add(headers, "mcp-method", method);
        add(headers, "Mcp-Name", name);

        var answer = Exchange.send(
                connector.port(),
                "POST",
                "/mcp",
                headers,
                body.replace("META", META).replace('\'', '"').getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).as(what).isEqualTo(status);
        if (status == 202) {
            assertThat(answer.body()).isEmpty();
        } else {
            assertThat(answer.json().path("jsonrpc").asText()).isEqualTo("2.0");
            assertThat(answer.json().path("error").path("code").asInt()).isEqualTo(code);
        }
        assertThat(answer.header("Mcp-Session-Id")).isEmpty();
    }

    private static void add(List<String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name + ": " + value);
        }
    }
}
