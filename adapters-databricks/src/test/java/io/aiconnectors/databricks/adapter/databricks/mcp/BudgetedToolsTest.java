package io.aiconnectors.databricks.adapter.databricks.mcp;

import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.answer;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.fault;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.genieCall;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.permitted;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.screened;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.sqlCall;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.databricks.scripted.Answer;
import io.aiconnectors.databricks.adapter.databricks.scripted.Bench;
import io.aiconnectors.databricks.domain.limit.Allowance;
import io.aiconnectors.databricks.domain.proxy.RemoteResult;
import io.aiconnectors.databricks.domain.proxy.RemoteTools;
import io.aiconnectors.databricks.domain.securable.GenieSpaceId;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BudgetedToolsTest {
    private static final GenieSpaceId SPACE = new GenieSpaceId("01ef");

    private final Bench bench = new Bench();
    private final List<WorkspaceAlias> taken = new ArrayList<>();
    private Allowance allowance = new Allowance.Granted();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void a_question_to_genie_is_taken_from_the_budget_of_its_workspace() {
        bench.server().answers(done());

        assertThat(answer(genie("query_space_01ef")).error()).isFalse();
        assertThat(taken).containsExactly(bench.at().alias());
    }

    @Test
    void a_question_beyond_the_budget_is_not_asked_and_says_when_to_come_back() {
        allowance = new Allowance.Exhausted(Duration.ofSeconds(7), true);

        var fault = fault(genie("query_space_01ef"));

        assertThat(fault.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(fault.retryAfter()).isEqualTo(Duration.ofSeconds(7));
        assertThat(bench.server().heard()).isEmpty();
    }

    @Test
    void looks_at_an_answer_and_statements_cost_nothing_of_it() {
        allowance = new Allowance.Exhausted(Duration.ofSeconds(7), true);
        bench.server().answers(done(), done());
        var statement = permitted(sqlCall("run", "{\"query\":\"q\"}"));

        assertThat(answer(genie("poll_response_01ef")).error()).isFalse();
        assertThat(answer(tools().callSql(statement, bench.at())).error()).isFalse();
        assertThat(taken).isEmpty();
    }

    private Upstream<RemoteResult> genie(String tool) {
        return tools().callGenie(permitted(genieCall(SPACE, tool, "{}")), bench.at(), screened(SPACE));
    }

    private RemoteTools tools() {
        return new BudgetedTools(bench.adapter().remoteTools(), workspace -> {
            taken.add(workspace);
            return allowance;
        });
    }

    private static Answer done() {
        return Answer.json(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"content\":[{\"type\":\"text\",\"text\":\"done\"}]}}");
    }
}
