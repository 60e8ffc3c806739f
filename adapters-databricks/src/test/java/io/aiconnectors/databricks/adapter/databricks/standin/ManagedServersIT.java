package io.aiconnectors.databricks.adapter.databricks.standin;

import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.ANYWHERE;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.answer;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.by;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.fault;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.genieCall;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.page;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.screened;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.sqlCall;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.adapter.databricks.json.Json;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.Intent.ListGenieSpaces;
import io.aiconnectors.databricks.domain.access.Intent.ListGenieTools;
import io.aiconnectors.databricks.domain.access.Intent.ListSqlTools;
import io.aiconnectors.databricks.domain.access.Intent.ListSqlWarehouses;
import io.aiconnectors.databricks.domain.access.Obligations;
import io.aiconnectors.databricks.domain.genie.GenieSpace;
import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.proxy.RemoteResult;
import io.aiconnectors.databricks.domain.proxy.RemoteTool;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.securable.GenieSpaceId;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
final class ManagedServersIT {
    private static final String COUNT = "{\"query\":\"SELECT count(*) AS n FROM main.nature.penguins\"}";

    private final StandInBench bench = new StandInBench();

    @AfterEach
    void reset() {
        bench.main().reset();
    }

    @AfterAll
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_sql_server_lists_its_tools_in_either_form(boolean eventStream) {
        bench.main().scripts().mcp().answerAsEventStream(eventStream);
        bench.main().scripts().mcp().hintsAsText(eventStream);

        assertThat(answer(bench.adapter().remoteTools().sqlTools(permitted(new ListSqlTools(ANYWHERE)), bench.at())))
                .extracting(tool -> tool.name().value())
                .containsExactlyInAnyOrder("execute_sql", "execute_sql_read_only", "poll_sql_result");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_statement_runs_on_real_data_in_either_form(boolean eventStream) {
        bench.main().scripts().mcp().answerAsEventStream(eventStream);

        var result = answer(sql("execute_sql_read_only", COUNT));

        assertThat(result.error()).isFalse();
        assertThat(state(result)).isEqualTo("SUCCEEDED");
        assertThat(result.structured().text()).contains("\"344\"");
        assertThat(result.content().text()).contains("344");
    }

    @Test
    void a_statement_runs_on_the_warehouse_it_names() {
        var warehouses = permitted(new ListSqlWarehouses(ANYWHERE, page(50)));
        var warehouse = answer(bench.adapter().sqlWarehouses().warehouses(warehouses, bench.at()))
                .items()
                .getFirst()
                .id();
        var named = "{\"query\":\"SELECT 1\",\"warehouse_id\":\"" + warehouse + "\"}";
        var unknown = "{\"query\":\"SELECT 1\",\"warehouse_id\":\"0000000000000000\"}";

        assertThat(state(answer(sql("execute_sql_read_only", named)))).isEqualTo("SUCCEEDED");
        assertThat(sql("execute_sql_read_only", unknown))
                .satisfiesAnyOf(
                        upstream -> assertThat(answer(upstream).error()).isTrue(),
                        upstream -> assertThat(fault(upstream).kind()).isNotEqualTo(Kind.UNREADABLE));
    }

    @Test
    void a_slow_statement_is_polled_for() {
        bench.main().scripts().statements().slow(1, 1);

        var pending = answer(sql("execute_sql_read_only", COUNT));
        assertThat(state(pending)).isEqualTo("PENDING");

        var statement = json(pending.structured()).path("statement_id").asText();
        var ended = answer(sql("poll_sql_result", "{\"statement_id\":\"" + statement + "\"}"));
        assertThat(state(ended)).isEqualTo("SUCCEEDED");
    }

    @Test
    void what_the_read_only_tool_refuses_is_not_written() {
        var refused = sql("execute_sql_read_only", "{\"query\":\"DROP TABLE main.nature.penguins\"}");

        assertThat(refused)
                .satisfiesAnyOf(
                        upstream -> assertThat(answer(upstream).error()).isTrue(),
                        upstream -> assertThat(state(answer(upstream))).isEqualTo("FAILED"),
                        upstream -> assertThat(fault(upstream).kind()).isEqualTo(Kind.REJECTED));
        assertThat(bench.main().writes()).isEmpty();
    }

    @Test
    void a_space_answers_a_curated_question() {
        var space = space("Penguins");
        var tools = permitted(new ListGenieTools(ANYWHERE, space));
        assertThat(answer(bench.adapter().remoteTools().genieTools(tools, bench.at(), screened(space))))
                .extracting(RemoteTool::name)
                .containsExactlyInAnyOrder(tool("query_space_", space), tool("poll_response_", space));

        var question = "{\"query\":\"How many penguins of each species were observed?\"}";
        var call = permitted(genieCall(space, "query_space_" + space.value(), question));
        var result = answer(bench.adapter().remoteTools().callGenie(call, bench.at(), screened(space)));

        assertThat(json(result.structured()).path("status").asText()).isEqualTo("COMPLETED");
        assertThat(result.structured().text()).contains("Gentoo");
    }

    @Test
    void a_space_that_the_person_may_not_view_is_forbidden_or_not_found() {
        var sales = space("Sales");
        var call = by("ben", new ListGenieTools(ANYWHERE, sales), Obligations.NONE);

        assertThat(fault(bench.adapter().remoteTools().genieTools(call, bench.at(), screened(sales)))
                        .kind())
                .isIn(Kind.FORBIDDEN, Kind.NOT_FOUND);
    }

    private GenieSpaceId space(String title) {
        var call = permitted(new ListGenieSpaces(ANYWHERE, page(100)));
        List<GenieSpace> spaces =
                answer(bench.adapter().genieSpaces().spaces(call, bench.at())).items();
        return spaces.stream()
                .filter(space -> space.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Upstream<RemoteResult> sql(String tool, String arguments) {
        return bench.adapter().remoteTools().callSql(permitted(sqlCall(tool, arguments)), bench.at());
    }

    private static String state(RemoteResult result) {
        return json(result.structured()).path("status").path("state").asText();
    }

    private static JsonNode json(JsonText text) {
        return new Json().read(text).orElseThrow();
    }

    private static UpstreamToolName tool(String prefix, GenieSpaceId space) {
        return new UpstreamToolName(prefix + space.value());
    }

    private static <I extends Intent> Authorized<I> permitted(I intent) {
        return by("ann", intent, Obligations.NONE);
    }
}
