package io.aiconnectors.databricks.adapter.opa;

import static io.aiconnectors.databricks.adapter.opa.Wire.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.contract.Callers;
import io.aiconnectors.databricks.domain.access.DecisionRef;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.PolicyFault;
import io.aiconnectors.databricks.domain.access.Reason;
import io.aiconnectors.databricks.domain.page.PageRequest;
import io.aiconnectors.databricks.domain.policy.Decision;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an answer of the policy gives as its reasons, and as what it observed.
class ReasonsTest {
    private static final Intent.ListCatalogs LISTING =
            new Intent.ListCatalogs(new WorkspaceChoice.Default(), PageRequest.first());
    private static final Reason LONG = new Reason("sql_too_long", "mcp.sql.statement.short_enough", List.of("/query"));

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
    void a_denial_says_which_fields_are_to_be_changed() {
        engine.then(answer(result(false, reason("[\"/query\",\"/warehouse_id\"]"), "")));

        assertThat(decide())
                .isEqualTo(new Decision.Deny<>(
                        List.of(new Reason("a", "b", List.of("/query", "/warehouse_id"))),
                        new DecisionRef("d1", "r1")));
    }

    @Test
    void what_was_observed_goes_with_a_denial() {
        engine.then(answer(result(false, reason("[]"), observed())));

        assertThat(decide())
                .isEqualTo(
                        new Decision.Deny<>(List.of(new Reason("a", "b")), new DecisionRef("d1", "r1", List.of(LONG))));
    }

    @Test
    void what_was_observed_goes_with_a_permit_and_does_not_change_it() {
        engine.then(answer(result(true, "", observed())));

        assertThat(decide())
                .isInstanceOfSatisfying(
                        Decision.Permit.class,
                        permit -> assertThat(permit.authorized().decision())
                                .isEqualTo(new DecisionRef("d1", "r1", List.of(LONG))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "\"/query\"", "[null]", "[7]", "[\"\"]", "[\"query\"]"})
    void fields_that_are_no_pointers_are_not_believed(String fields) {
        engine.then(answer(result(false, reason(fields), "")));

        assertThat(decide()).isEqualTo(new Decision.Unavailable<>(PolicyFault.CONTRACT));
    }

    @Test
    void twenty_fields_of_256_units_are_believed_and_no_more() {
        var longest = "\"/" + "x".repeat(255) + "\"";
        engine.then(answer(result(false, reason(times(20, longest)), "")))
                .then(answer(result(false, reason(times(21, longest)), "")))
                .then(answer(result(false, reason("[\"/" + "x".repeat(256) + "\"]"), "")));

        assertThat(decide()).isInstanceOf(Decision.Deny.class);
        assertThat(decide()).isEqualTo(new Decision.Unavailable<>(PolicyFault.CONTRACT));
        assertThat(decide()).isEqualTo(new Decision.Unavailable<>(PolicyFault.CONTRACT));
    }

    private Decision<Intent.ListCatalogs> decide() {
        return adapter.decisions().decide(Callers.ada(), LISTING);
    }

    private static String result(boolean allow, String reason, String observed) {
        return "{\"contract\":2,\"allow\":" + allow + ",\"reasons\":[" + reason + "],\"observed\":[" + observed
                + "],\"obligations\":{}}";
    }

    private static String reason(String fields) {
        return "{\"code\":\"a\",\"rule\":\"b\",\"fields\":" + fields + "}";
    }

    private static String observed() {
        return "{\"code\":\"sql_too_long\",\"rule\":\"mcp.sql.statement.short_enough\",\"fields\":[\"/query\"]}";
    }

    private static String times(int count, String field) {
        return IntStream.range(0, count).mapToObj(_ -> field).collect(Collectors.joining(",", "[", "]"));
    }
}
