package io.aiconnectors.databricks.adapter.opa;

import static io.aiconnectors.databricks.adapter.opa.Wire.PERMIT;
import static io.aiconnectors.databricks.adapter.opa.Wire.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aiconnectors.databricks.contract.Callers;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.policy.Decision;
import io.aiconnectors.databricks.domain.remote.ArgumentFit;
import io.aiconnectors.databricks.domain.remote.Misfit;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.securable.GenieSpaceId;
import io.aiconnectors.databricks.domain.statement.Construct;
import io.aiconnectors.databricks.domain.statement.InnerKind;
import io.aiconnectors.databricks.domain.statement.NamedStatement;
import io.aiconnectors.databricks.domain.statement.Problem;
import io.aiconnectors.databricks.domain.statement.StatementFacts;
import io.aiconnectors.databricks.domain.statement.StatementKind;
import io.aiconnectors.databricks.domain.statement.TableReference;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What the policy is told of calls that go to a managed MCP server.
class ProxiedCallWordingTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final WorkspaceChoice ANYWHERE = new WorkspaceChoice.Default();
    private static final UpstreamToolName TOOL = new UpstreamToolName("t");
    private static final Intent.PrepareGenieCall GENIE_CALL =
            new Intent.PrepareGenieCall(ANYWHERE, new GenieSpaceId("01ef"), TOOL, JsonText.EMPTY_OBJECT);
    private static final Intent.PrepareSqlCall SQL_CALL = sql();

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

    static Stream<Arguments> fits() {
        return Stream.of(
                Arguments.of(new ArgumentFit.Fits(), "{\"status\":\"fits\",\"errors\":[]}"),
                Arguments.of(
                        new ArgumentFit.Misfits(List.of(new Misfit("/b", "type"), new Misfit("/a", "pattern"))), """
                        {"status":"misfits",
                         "errors":[{"field":"/a","problem":"pattern"},{"field":"/b","problem":"type"}]}
                        """),
                Arguments.of(new ArgumentFit.ToolMissing(), "{\"status\":\"tool_missing\",\"errors\":[]}"),
                Arguments.of(new ArgumentFit.SchemaUnusable(), "{\"status\":\"schema_unusable\",\"errors\":[]}"));
    }

    @ParameterizedTest
    @MethodSource("fits")
    void tells_how_the_arguments_fit_upstream(ArgumentFit fit, String check) throws JsonProcessingException {
        decide(new Intent.CallSqlTool(SQL_CALL, fit));
        assertThat(asked().path("resource").path("schema_check")).isEqualTo(json(check));

        decide(new Intent.CallGenieTool(GENIE_CALL, fit));
        assertThat(asked().path("resource").path("schema_check")).isEqualTo(json(check));
    }

    @Test
    void tells_the_facts_of_every_text_among_the_arguments() throws JsonProcessingException {
        var query = new StatementFacts.Parsed(
                StatementKind.EXPLAIN,
                InnerKind.QUERY,
                1,
                List.of(new TableReference(List.of("main", "sales", "orders")), new TableReference(List.of("t"))),
                List.of("range"),
                List.of("count"),
                Set.of(Construct.DML),
                2,
                44,
                3);
        var note = new StatementFacts.Unparsed(Problem.SYNTAX, 2, 7, 1);

        decide(sql(new NamedStatement("query", query), new NamedStatement("note", note)));

        assertThat(asked().path("resource").path("statements")).isEqualTo(json("""
                {"note":{"parse_ok":false,"problem":"syntax","kind":"other","inner_kind":null,"statement_count":2,
                         "tables":[],"table_functions":[],"functions":[],
                         "identifier_clause":false,"transform":false,"dml":false,"parameters":0,"length":7,"depth":1},
                 "query":{"parse_ok":true,"problem":null,"kind":"explain","inner_kind":"query","statement_count":1,
                          "tables":[["main","sales","orders"],["t"]],"table_functions":["range"],"functions":["count"],
                          "identifier_clause":false,"transform":false,"dml":true,"parameters":2,"length":44,"depth":3}}
                """));
    }

    @ParameterizedTest
    @EnumSource(Construct.class)
    void tells_each_construct_by_its_own_field(Construct construct) throws JsonProcessingException {
        var facts = new StatementFacts.Parsed(
                StatementKind.QUERY, InnerKind.NONE, 1, List.of(), List.of(), List.of(), Set.of(construct), 0, 8, 0);

        decide(sql(new NamedStatement("query", facts)));

        var told = asked().path("resource").path("statements").path("query");
        assertThat(Stream.of("identifier_clause", "transform", "dml")
                        .filter(field -> told.path(field).booleanValue()))
                .containsExactly(construct.name().toLowerCase(Locale.ROOT));
    }

    private static Intent.PrepareSqlCall sql(NamedStatement... statements) {
        return new Intent.PrepareSqlCall(ANYWHERE, TOOL, JsonText.EMPTY_OBJECT, List.of(statements));
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
