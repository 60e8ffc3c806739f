package io.aiconnectors.databricks.adapter.opa;

import static io.aiconnectors.databricks.adapter.opa.Wire.PERMIT;
import static io.aiconnectors.databricks.adapter.opa.Wire.answer;
import static io.aiconnectors.databricks.adapter.opa.Wire.screened;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aiconnectors.databricks.contract.Callers;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.page.PageRequest;
import io.aiconnectors.databricks.domain.page.PageToken;
import io.aiconnectors.databricks.domain.policy.Decision;
import io.aiconnectors.databricks.domain.remote.ArgumentFit;
import io.aiconnectors.databricks.domain.remote.ManagedServer;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.screening.Candidate;
import io.aiconnectors.databricks.domain.screening.Facts;
import io.aiconnectors.databricks.domain.screening.Labels;
import io.aiconnectors.databricks.domain.screening.Level;
import io.aiconnectors.databricks.domain.screening.Tag;
import io.aiconnectors.databricks.domain.screening.Unscreened;
import io.aiconnectors.databricks.domain.securable.CatalogName;
import io.aiconnectors.databricks.domain.securable.GenieSpaceId;
import io.aiconnectors.databricks.domain.securable.NamePattern;
import io.aiconnectors.databricks.domain.securable.SchemaName;
import io.aiconnectors.databricks.domain.securable.Securable.Kind;
import io.aiconnectors.databricks.domain.securable.TableName;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionWordingTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final WorkspaceChoice DEFAULT = new WorkspaceChoice.Default();
    private static final WorkspaceChoice MAIN = new WorkspaceChoice.Named(new WorkspaceAlias("main"));
    private static final PageRequest PAGE = PageRequest.first();
    private static final CatalogName CATALOG = new CatalogName("main");
    private static final SchemaName SCHEMA = new SchemaName(CATALOG, "sales");
    private static final GenieSpaceId SPACE = new GenieSpaceId("01ef");
    private static final UpstreamToolName TOOL = new UpstreamToolName("t");
    private static final Intent.PrepareGenieCall GENIE_CALL =
            new Intent.PrepareGenieCall(MAIN, SPACE, TOOL, new JsonText("{\"a\":[1.50]}"));
    private static final Intent.PrepareSqlCall SQL_CALL =
            new Intent.PrepareSqlCall(MAIN, TOOL, JsonText.EMPTY_OBJECT, List.of());

    private ScriptedEngine engine;
    private OpaAdapter adapter;

    @BeforeEach
    void start() throws IOException {
        engine = new ScriptedEngine();
        adapter = new OpaAdapter(engine.settings(), Canary.standard(), Signals.untold(), InstantSource.system());
    }

    @AfterEach
    void stop() throws IOException {
        adapter.close();
        engine.close();
    }

    @Test
    void asks_at_a_constant_path_with_the_token_and_for_provenance() {
        decide(new Intent.ListCatalogs(DEFAULT, PAGE));

        var head = engine.requests().getFirst().head();
        assertThat(head.getFirst())
                .isEqualTo("POST /v1/data/mcp/decision/call?provenance=true&strict-builtin-errors=true HTTP/1.1");
        assertThat(head).contains("Authorization: Bearer the-token", "Content-Type: application/json");
    }

    @Test
    void tells_the_whole_caller_but_never_the_token() throws JsonProcessingException {
        decide(new Intent.ListCatalogs(DEFAULT, PAGE));

        assertThat(asked()).isEqualTo(json("""
                {"contract":2,
                 "caller":{"tid":"0b8d6f7e-0000-4000-8000-0000000000aa","oid":"ada","upn":"ada@contoso.example",
                           "groups":[],"client":"0b8d6f7e-0000-4000-8000-0000000000cc","scopes":["access_as_user"]},
                 "tool":"list_catalogs","workspace":null,"resource":{"kind":"none"}}
                """));
    }

    static Stream<Arguments> intents() {
        return Stream.of(
                Arguments.of(new Intent.ListGenieSpaces(MAIN, PAGE), "{\"kind\":\"none\"}"),
                Arguments.of(new Intent.ListSqlWarehouses(MAIN, PAGE), "{\"kind\":\"none\"}"),
                Arguments.of(new Intent.ListCatalogs(MAIN, PAGE), "{\"kind\":\"none\"}"),
                Arguments.of(
                        new Intent.ListSchemas(MAIN, CATALOG, PAGE), "{\"kind\":\"catalog\",\"catalog\":\"main\"}"),
                Arguments.of(
                        new Intent.ListTables(MAIN, SCHEMA, PAGE),
                        "{\"kind\":\"schema\",\"catalog\":\"main\",\"schema\":\"sales\"}"),
                Arguments.of(
                        new Intent.GetTable(MAIN, new TableName(SCHEMA, "orders")),
                        "{\"kind\":\"table\",\"catalog\":\"main\",\"schema\":\"sales\",\"table\":\"orders\"}"),
                Arguments.of(
                        new Intent.SearchTables(MAIN, CATALOG, NamePattern.of("ord"), PAGE),
                        "{\"kind\":\"search\",\"catalog\":\"main\",\"schema\":null,\"pattern\":\"%ord%\"}"),
                Arguments.of(
                        new Intent.SearchTables(MAIN, SCHEMA, NamePattern.of("ord*"), PAGE),
                        "{\"kind\":\"search\",\"catalog\":\"main\",\"schema\":\"sales\",\"pattern\":\"ord%\"}"),
                Arguments.of(
                        new Intent.ListGenieTools(MAIN, SPACE), "{\"kind\":\"genie_space\",\"space_id\":\"01ef\"}"),
                Arguments.of(GENIE_CALL, """
                        {"kind":"genie_tool","space_id":"01ef","tool":"t","arguments":{"a":[1.50]},
                         "stage":"prepare","schema_check":null}
                        """),
                Arguments.of(new Intent.CallGenieTool(GENIE_CALL, new ArgumentFit.Fits()), """
                        {"kind":"genie_tool","space_id":"01ef","tool":"t","arguments":{"a":[1.50]},
                         "stage":"call","schema_check":{"status":"fits","errors":[]}}
                        """),
                Arguments.of(new Intent.ListSqlTools(MAIN), "{\"kind\":\"sql_server\"}"),
                Arguments.of(SQL_CALL, """
                        {"kind":"sql_tool","tool":"t","arguments":{},"stage":"prepare","schema_check":null,
                         "statements":{}}
                        """),
                Arguments.of(new Intent.CallSqlTool(SQL_CALL, new ArgumentFit.Fits()), """
                        {"kind":"sql_tool","tool":"t","arguments":{},"stage":"call",
                         "schema_check":{"status":"fits","errors":[]},"statements":{}}
                        """));
    }

    @ParameterizedTest
    @MethodSource("intents")
    void words_every_intent_as_the_contract_does(Intent intent, String resource) throws JsonProcessingException {
        decide(intent);

        assertThat(asked().path("tool").textValue()).isEqualTo(intent.tool().wireName());
        assertThat(asked().path("workspace").textValue()).isEqualTo("main");
        assertThat(asked().path("resource")).isEqualTo(json(resource));
    }

    @Test
    void words_every_candidate_without_a_name() throws JsonProcessingException {
        engine.then(answer(PERMIT));
        var permit = adapter.decisions().decide(Callers.ada(), new Intent.ListTables(MAIN, SCHEMA, PAGE));
        engine.then(answer(screened(5, "[]", "{\"sci\":5}")));
        var found = Stream.<Facts>of(
                        new Facts.Labelled(
                                Kind.SCHEMA,
                                List.of(
                                        new Level(Kind.CATALOG, new Labels.Read(List.of(new Tag("Sci ", "")))),
                                        new Level(Kind.SCHEMA, new Labels.Unread(Fault.of(Fault.Kind.TIMEOUT))))),
                        new Facts.Labelled(
                                Kind.GENIE_SPACE, List.of(new Level(Kind.GENIE_SPACE, new Labels.Read(List.of())))),
                        new Facts.WorkspaceAsset(),
                        new Facts.OfferedTool(new ManagedServer.Sql(), new UpstreamToolName("execute_sql")),
                        new Facts.ToolAnswer(new ManagedServer.Genie(SPACE), new UpstreamToolName("ask")))
                .map(facts -> new Candidate<>("a name that is not sent", facts))
                .toList();

        if (permit instanceof Decision.Permit<Intent.ListTables>(var call)) {
            adapter.decisions().screen(call, new Unscreened<>(found, PageToken.NONE));
        }

        assertThat(engine.requests().getLast().head().getFirst()).startsWith("POST /v1/data/mcp/decision/screen?");
        assertThat(engine.requests().getLast().body()).doesNotContain("a name");
        assertThat(asked().path("tool").textValue()).isEqualTo("list_tables");
        assertThat(asked().path("candidates")).isEqualTo(json("""
                [{"kind":"schema","chain":[{"level":"catalog","read":true,"tags":[{"key":"Sci ","value":""}]},
                                           {"level":"schema","read":false,"tags":[]}]},
                 {"kind":"genie_space","chain":[{"level":"genie_space","read":true,"tags":[]}]},
                 {"kind":"workspace_asset","chain":[]},
                 {"kind":"upstream_tool","server":"sql","name":"execute_sql"},
                 {"kind":"upstream_result","server":"genie","space_id":"01ef","name":"ask"}]
                """));
    }

    @Test
    void asks_about_tools_by_their_names_on_the_wire() throws JsonProcessingException {
        adapter.decisions().visibleTools(Callers.ada(), List.of(ToolName.PROXY_TO_SQL, ToolName.GET_TABLE));

        assertThat(engine.requests().getLast().head().getFirst()).startsWith("POST /v1/data/mcp/decision/tools?");
        assertThat(asked().path("tools")).isEqualTo(json("[\"proxy_to_sql\",\"get_table\"]"));
    }

    private void decide(Intent intent) {
        engine.then(answer(PERMIT));
        assertThat(adapter.decisions().decide(Callers.ada(), intent)).isInstanceOf(Decision.Permit.class);
    }

    private JsonNode asked() throws JsonProcessingException {
        return json(engine.requests().getLast().body()).path("input");
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }
}
