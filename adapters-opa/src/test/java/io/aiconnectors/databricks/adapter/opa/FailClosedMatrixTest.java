package io.aiconnectors.databricks.adapter.opa;

import static io.aiconnectors.databricks.adapter.opa.ScriptedEngine.http;
import static io.aiconnectors.databricks.adapter.opa.ScriptedEngine.raw;
import static io.aiconnectors.databricks.adapter.opa.ScriptedEngine.stalling;
import static io.aiconnectors.databricks.adapter.opa.Wire.PERMIT;
import static io.aiconnectors.databricks.adapter.opa.Wire.answer;
import static io.aiconnectors.databricks.adapter.opa.Wire.screened;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.contract.Callers;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.PolicyFault;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.page.PageRequest;
import io.aiconnectors.databricks.domain.page.PageToken;
import io.aiconnectors.databricks.domain.policy.Decision;
import io.aiconnectors.databricks.domain.policy.ToolVisibility;
import io.aiconnectors.databricks.domain.screening.Candidate;
import io.aiconnectors.databricks.domain.screening.Facts;
import io.aiconnectors.databricks.domain.screening.Screening;
import io.aiconnectors.databricks.domain.screening.Unscreened;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that can be wrong with the policy engine or its answers, row by row, and the code under which each
/// is refused and recorded. `DecideFaultsTest` and `ScreenFaultsTest` go into the details of single rows, `BreakerTest`
/// and `BulkheadTest` into the last two codes, and `PolicyEngineFaultsIT` has a real engine killed and frozen.
class FailClosedMatrixTest {
    private static final Intent.ListSqlWarehouses LISTING =
            new Intent.ListSqlWarehouses(new WorkspaceChoice.Default(), PageRequest.first());
    private static final String CONTRACT = "\"contract\":" + Contract.VERSION + ",";
    private static final String JSON_HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private static final Duration SHORT = Duration.ofMillis(150);

    /// The three questions that are asked.
    enum Question {
        CALL,
        SCREEN,
        TOOLS
    }

    /// What is wrong with the engine.
    record Row(String what, List<ScriptedEngine.Answer> answers, boolean isSlow, PolicyFault code) {
        static Row of(String what, PolicyFault code, ScriptedEngine.Answer... answers) {
            return new Row(what, List.of(answers), false, code);
        }

        static Row slow(String what, ScriptedEngine.Answer answer) {
            return new Row(what, List.of(answer), true, PolicyFault.TIMEOUT);
        }

        @Override
        public String toString() {
            return what + " → " + code.code();
        }
    }

    /// What is wrong with its answer to one question.
    record Wrong(Question question, String what, String result, PolicyFault code) {
        @Override
        public String toString() {
            return question + ": " + what + " → " + code.code();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void the_engine(Row row) throws IOException {
        for (var question : Question.values()) {
            try (var engine = new ScriptedEngine()) {
                row.answers().forEach(engine::then);
                var settings = row.isSlow() ? engine.settings(SHORT) : engine.settings();

                assertThat(faultOf(question, settings.believing(Set.of("r1"))))
                        .as(question.name())
                        .isEqualTo(row.code());
            }
        }
    }

    private static Stream<Row> engines() {
        return Stream.of(
                Row.of("is down, and still down at the one retry", PolicyFault.UNREACHABLE),
                Row.of("is killed before it answers, and again", PolicyFault.UNREACHABLE, raw(""), raw("")),
                Row.of(
                        "is killed in the middle of an answer",
                        PolicyFault.UNREACHABLE,
                        raw(JSON_HEAD + "Content-Length: 500\r\n\r\n{\"result\"")),
                Row.slow("is frozen", stalling("")),
                Row.slow("is slow", stalling(JSON_HEAD + "Content-Length: 500\r\n\r\n{\"resu")),
                Row.of("fails", PolicyFault.BAD_RESPONSE, http("500 Internal Server Error", "application/json", "{}")),
                Row.of("refuses our token", PolicyFault.BAD_RESPONSE, http("401 Unauthorized", "application/json", "")),
                Row.of("sends us elsewhere", PolicyFault.BAD_RESPONSE, http("302 Found", "application/json", "{}")),
                Row.of(
                        "answers with another content type",
                        PolicyFault.BAD_RESPONSE,
                        http("200 OK", "text/html", answer(PERMIT))),
                Row.of(
                        "answers with ten megabytes",
                        PolicyFault.BAD_RESPONSE,
                        http("200 OK", "application/json", answer(PERMIT) + " ".repeat(10_000_000))),
                Row.of("answers \"true\"", PolicyFault.BAD_RESPONSE, json("\"true\"")),
                Row.of("answers true", PolicyFault.BAD_RESPONSE, json("true")),
                Row.of("answers 1", PolicyFault.BAD_RESPONSE, json("1")),
                Row.of("answers null", PolicyFault.BAD_RESPONSE, json("null")),
                Row.of("answers nothing", PolicyFault.BAD_RESPONSE, json("")),
                Row.of(
                        "says a key twice",
                        PolicyFault.BAD_RESPONSE,
                        json(answer("{" + CONTRACT + "\"allow\":false,\"allow\":true}"))),
                Row.of("answers {}, so has no policy", PolicyFault.UNDEFINED, json("{}")),
                Row.of("has a policy that says {}", PolicyFault.CONTRACT, json(answer("{}"))),
                Row.of("has a policy that says true", PolicyFault.CONTRACT, json(answer("true"))),
                Row.of("has a policy that says \"true\"", PolicyFault.CONTRACT, json(answer("\"true\""))),
                Row.of("has a policy that says 1", PolicyFault.CONTRACT, json(answer("1"))),
                Row.of("has a policy that says null", PolicyFault.CONTRACT, json(answer("null"))),
                Row.of(
                        "does not say which policy decided",
                        PolicyFault.UNATTESTED,
                        json("{\"decision_id\":\"d1\",\"result\":" + PERMIT + "}")),
                Row.of(
                        "gives no decision id",
                        PolicyFault.UNATTESTED,
                        json(answer(PERMIT).replace("\"decision_id\":\"d1\",", ""))),
                Row.of("decides by a revision that is not allowed", PolicyFault.REVISION, json(answer(PERMIT, "r2"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void the_answer(Wrong wrong) throws IOException {
        try (var engine = new ScriptedEngine()) {
            engine.then(answer(wrong.result()));

            assertThat(faultOf(wrong.question(), engine.settings())).isEqualTo(wrong.code());
        }
    }

    private static Stream<Wrong> answers() {
        var tools = "{" + CONTRACT + "\"evaluated\":2,\"visible\":[0]}";
        return Stream.of(
                broken(Question.CALL, "no contract", PERMIT.replace(CONTRACT, "")),
                broken(Question.CALL, "another contract", PERMIT.replace(CONTRACT, "\"contract\":99,")),
                broken(Question.CALL, "\"true\"", PERMIT.replace("\"allow\":true", "\"allow\":\"true\"")),
                broken(Question.CALL, "1", PERMIT.replace("\"allow\":true", "\"allow\":1")),
                broken(Question.CALL, "null", PERMIT.replace("\"allow\":true", "\"allow\":null")),
                broken(Question.CALL, "{}", PERMIT.replace("\"allow\":true", "\"allow\":{}")),
                broken(Question.CALL, "no verdict", PERMIT.replace("\"allow\":true,", "")),
                broken(Question.CALL, "a denial without a reason", PERMIT.replace("true", "false")),
                broken(Question.CALL, "an unknown field", PERMIT.replace("\"allow\"", "\"more\":1,\"allow\"")),
                broken(
                        Question.SCREEN,
                        "no contract",
                        screened(2, "[0]", "{\"sci\":1}").replace(CONTRACT, "")),
                broken(Question.SCREEN, "a short batch", screened(1, "[0]", "{}")),
                broken(Question.SCREEN, "a long batch", screened(3, "[0]", "{\"sci\":2}")),
                broken(Question.SCREEN, "an index beyond the batch", screened(2, "[2]", "{\"sci\":1}")),
                broken(Question.SCREEN, "an index below the batch", screened(2, "[-1]", "{\"sci\":1}")),
                broken(Question.SCREEN, "an index twice", screened(2, "[0,0]", "{}")),
                broken(Question.SCREEN, "an index that is no number", screened(2, "[\"0\"]", "{\"sci\":1}")),
                broken(Question.SCREEN, "counts that do not add up", screened(2, "[0]", "{}")),
                broken(Question.TOOLS, "no contract", tools.replace(CONTRACT, "")),
                broken(Question.TOOLS, "a short batch", tools.replace("2", "1")),
                broken(Question.TOOLS, "an index beyond the batch", tools.replace("[0]", "[2]")));
    }

    @Test
    void every_code_but_those_of_the_guards_has_a_row() {
        var told = Stream.concat(engines().map(Row::code), answers().map(Wrong::code))
                .distinct();

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(PolicyFault.values())
                        .filter(fault -> fault != PolicyFault.BREAKER_OPEN && fault != PolicyFault.OVERLOADED)
                        .toList());
    }

    @Test
    void the_rows_are_about_answers_that_would_otherwise_be_believed() throws IOException {
        try (var engine = new ScriptedEngine()) {
            engine.then(answer(PERMIT)).then(answer(screened(2, "[0]", "{\"sci\":1}")));
            try (var adapter = adapter(engine.settings().believing(Set.of("r1")))) {
                assertThat(adapter.decisions().decide(Callers.ada(), LISTING)).isInstanceOf(Decision.Permit.class);
                assertThat(screen(adapter)).isInstanceOf(Screening.Done.class);
            }
        }
    }

    private static Wrong broken(Question question, String what, String result) {
        return new Wrong(question, what, result, PolicyFault.CONTRACT);
    }

    private static ScriptedEngine.Answer json(String body) {
        return http("200 OK", "application/json", body);
    }

    private static PolicyFault faultOf(Question question, OpaSettings settings) {
        try (var adapter = adapter(settings)) {
            return switch (question) {
                case CALL ->
                    switch (adapter.decisions().decide(Callers.ada(), LISTING)) {
                        case Decision.Unavailable<?> none -> none.fault();
                        case Decision.Permit<?> _ -> throw new AssertionError("permitted");
                        case Decision.Deny<?> _ -> throw new AssertionError("denied");
                    };
                case SCREEN ->
                    switch (screen(adapter)) {
                        case Screening.Unavailable<?> none -> none.fault();
                        case Screening.Done<?> done -> throw new AssertionError("shown: " + done);
                    };
                case TOOLS ->
                    switch (adapter.decisions()
                            .visibleTools(Callers.ada(), List.of(ToolName.GET_TABLE, ToolName.LIST_TABLES))) {
                        case ToolVisibility.Unavailable none -> none.fault();
                        case ToolVisibility.Visible shown -> throw new AssertionError("shown: " + shown);
                    };
            };
        }
    }

    private static Screening<String> screen(OpaAdapter adapter) {
        var found = new Unscreened<>(
                List.of(
                        new Candidate<>("one", new Facts.WorkspaceAsset()),
                        new Candidate<>("two", new Facts.WorkspaceAsset())),
                PageToken.NONE);
        return adapter.decisions().screen(Permits.to(LISTING), found);
    }

    private static OpaAdapter adapter(OpaSettings settings) {
        return new OpaAdapter(settings, Canary.standard(), Signals.untold(), InstantSource.system());
    }
}
