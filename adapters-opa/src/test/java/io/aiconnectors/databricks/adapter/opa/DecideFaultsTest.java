package io.aiconnectors.databricks.adapter.opa;

import static io.aiconnectors.databricks.adapter.opa.ScriptedEngine.http;
import static io.aiconnectors.databricks.adapter.opa.ScriptedEngine.raw;
import static io.aiconnectors.databricks.adapter.opa.ScriptedEngine.stalling;
import static io.aiconnectors.databricks.adapter.opa.Wire.PERMIT;
import static io.aiconnectors.databricks.adapter.opa.Wire.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.contract.Callers;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.PolicyFault;
import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.page.PageRequest;
import io.aiconnectors.databricks.domain.policy.Decision;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecideFaultsTest {
    private static final Intent.ListCatalogs LISTING =
            new Intent.ListCatalogs(new WorkspaceChoice.Default(), PageRequest.first());
    private static final String JSON_HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private ScriptedEngine engine;

    @BeforeEach
    void start() throws IOException {
        engine = new ScriptedEngine();
    }

    @AfterEach
    void stop() throws IOException {
        engine.close();
    }

    @Test
    void a_sound_answer_is_believed() {
        engine.then(answer(PERMIT));

        assertThat(decide()).isInstanceOf(Decision.Permit.class);
    }

    @Test
    void an_envelope_may_hold_more_than_is_read() {
        engine.then("{\"metrics\":{},\"warning\":{}," + answer(PERMIT).substring(1));

        assertThat(decide()).isInstanceOf(Decision.Permit.class);
    }

    @Test
    void a_refused_connection_is_unreachable() throws IOException {
        engine.close();

        assertThat(fault()).isEqualTo(PolicyFault.UNREACHABLE);
    }

    @Test
    void a_dropped_connection_is_tried_once_more() {
        engine.then(raw("")).then(answer(PERMIT));

        assertThat(decide()).isInstanceOf(Decision.Permit.class);
        assertThat(engine.requests()).hasSize(2);
    }

    @Test
    void a_connection_that_drops_twice_is_unreachable() {
        engine.then(raw("")).then(raw("")).then(answer(PERMIT));

        assertThat(fault()).isEqualTo(PolicyFault.UNREACHABLE);
        assertThat(engine.requests()).hasSize(2);
    }

    @Test
    void an_answer_that_breaks_off_is_not_asked_for_again() {
        engine.then(raw(JSON_HEAD + "Content-Length: 500\r\n\r\n{")).then(answer(PERMIT));

        assertThat(fault()).isEqualTo(PolicyFault.UNREACHABLE);
        assertThat(engine.requests()).hasSize(1);
    }

    @Test
    void no_answer_in_time_is_a_timeout() {
        engine.then(stalling("")).then(answer(PERMIT));

        assertThat(faultWithin(Duration.ofMillis(200))).isEqualTo(PolicyFault.TIMEOUT);
        assertThat(engine.requests()).hasSizeLessThan(2);
    }

    @Test
    void an_answer_that_trickles_is_a_timeout() {
        engine.then(stalling(JSON_HEAD + "Content-Length: 500\r\n\r\n{"));

        assertThat(faultWithin(Duration.ofMillis(200))).isEqualTo(PolicyFault.TIMEOUT);
    }

    @Test
    void an_interrupt_ends_the_wait_and_stays_known() {
        engine.then(stalling(""));
        Thread.currentThread().interrupt();

        assertThat(fault()).isEqualTo(PolicyFault.TIMEOUT);
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "201 Created",
                "206 Partial Content",
                "302 Found",
                "401 Unauthorized",
                "500 Internal Server Error"
            })
    void another_status_is_no_answer(String status) {
        engine.then(http(status, "application/json", answer(PERMIT)));

        assertThat(fault()).isEqualTo(PolicyFault.BAD_RESPONSE);
    }

    @Test
    void a_page_that_is_not_found_is_no_answer() {
        engine.then(http("404 Not Found", "text/html", "<html>no</html>"));

        assertThat(fault()).isEqualTo(PolicyFault.BAD_RESPONSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/plain", "application/jsonp", "application/x-ndjson"})
    void another_content_type_is_no_answer(String contentType) {
        engine.then(http("200 OK", contentType, answer(PERMIT)));

        assertThat(fault()).isEqualTo(PolicyFault.BAD_RESPONSE);
    }

    @Test
    void a_content_type_may_have_parameters() {
        engine.then(http("200 OK", "Application/JSON; charset=utf-8", answer(PERMIT)));

        assertThat(decide()).isInstanceOf(Decision.Permit.class);
    }

    @Test
    void an_answer_of_ten_megabytes_is_no_answer() {
        var padded = answer(PERMIT) + " ".repeat(10_000_000);
        engine.then(http("200 OK", "application/json", padded));

        assertThat(fault()).isEqualTo(PolicyFault.BAD_RESPONSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not http", "\u0000\u0001\u0002\r\n\r\n"})
    void what_is_not_http_is_no_permit(String garbage) {
        engine.then(raw(garbage + "\r\n\r\n"));

        assertThat(fault()).isIn(PolicyFault.BAD_RESPONSE, PolicyFault.UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[]", "null", "true", "\"true\"", "1", "{} {}", "{'a':1}", "{\"a\":NaN}"})
    void what_is_not_one_json_object_is_no_answer(String body) {
        engine.then(body);

        assertThat(fault()).isEqualTo(PolicyFault.BAD_RESPONSE);
    }

    @Test
    void a_key_said_twice_is_no_answer() {
        engine.then(answer(
                "{\"contract\":2,\"allow\":false,\"allow\":true,\"reasons\":[],\"observed\":[],\"obligations\":{}}"));

        assertThat(fault()).isEqualTo(PolicyFault.BAD_RESPONSE);
    }

    @Test
    void an_answer_nested_without_end_is_no_answer() {
        engine.then(answer("[".repeat(5_000) + "]".repeat(5_000)));

        assertThat(fault()).isEqualTo(PolicyFault.BAD_RESPONSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"decision_id\":\"d1\",\"provenance\":{\"bundles\":{\"policy\":{\"revision\":\"r\"}}}}"})
    void no_result_means_no_policy_rather_than_a_denial(String body) {
        engine.then(body);

        assertThat(fault()).isEqualTo(PolicyFault.UNDEFINED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"decision_id\":\"d1\",\"result\":%s}",
                "{\"decision_id\":\"d1\",\"provenance\":{\"bundles\":{}},\"result\":%s}",
                "{\"decision_id\":\"d1\",\"provenance\":{\"bundles\":{\"policy\":{\"revision\":\"\"}}},\"result\":%s}",
                "{\"decision_id\":\"d1\",\"provenance\":{\"bundles\":{\"policy\":{\"revision\":7}}},\"result\":%s}",
                "{\"decision_id\":\"d1\",\"provenance\":{\"bundles\":{\"other\":{\"revision\":\"r\"}}},\"result\":%s}",
                "{\"provenance\":{\"bundles\":{\"policy\":{\"revision\":\"r\"}}},\"result\":%s}",
                "{\"decision_id\":\"\",\"provenance\":{\"bundles\":{\"policy\":{\"revision\":\"r\"}}},\"result\":%s}"
            })
    void an_answer_that_does_not_say_whose_it_is_is_not_believed(String body) {
        engine.then(body.formatted(PERMIT));

        assertThat(fault()).isEqualTo(PolicyFault.UNATTESTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "\"true\"",
                "1",
                "null",
                "[]",
                "{}",
                "{\"contract\":2,\"allow\":\"true\",\"reasons\":[],\"observed\":[],\"obligations\":{}}",
                "{\"contract\":2,\"allow\":1,\"reasons\":[],\"observed\":[],\"obligations\":{}}",
                "{\"contract\":2,\"allow\":null,\"reasons\":[],\"observed\":[],\"obligations\":{}}",
                "{\"contract\":2,\"allow\":[true],\"reasons\":[],\"observed\":[],\"obligations\":{}}",
                "{\"contract\":2,\"allow\":{},\"reasons\":[],\"observed\":[],\"obligations\":{}}",
                "{\"contract\":2,\"reasons\":[],\"observed\":[],\"obligations\":{}}",
                "{\"allow\":true,\"reasons\":[],\"observed\":[],\"obligations\":{}}",
                "{\"contract\":1,\"allow\":true,\"reasons\":[],\"observed\":[],\"obligations\":{}}",
                "{\"contract\":\"2\",\"allow\":true,\"reasons\":[],\"observed\":[],\"obligations\":{}}",
                "{\"contract\":2.0,\"allow\":true,\"reasons\":[],\"observed\":[],\"obligations\":{}}",
                "{\"contract\":true,\"allow\":true,\"reasons\":[],\"observed\":[],\"obligations\":{}}",
                "{\"contract\":null,\"allow\":true,\"reasons\":[],\"observed\":[],\"obligations\":{}}",
                "{\"contract\":4294967298,\"allow\":true,\"reasons\":[],\"observed\":[],\"obligations\":{}}",
                "{\"contract\":2,\"allow\":true,\"observed\":[],\"obligations\":{}}",
                "{\"contract\":2,\"allow\":true,\"reasons\":null,\"observed\":[],\"obligations\":{}}",
                "{\"contract\":2,\"allow\":true,\"reasons\":{},\"observed\":[],\"obligations\":{}}",
                "{\"contract\":2,\"allow\":true,\"reasons\":\"\",\"observed\":[],\"obligations\":{}}",
                "{\"contract\":2,\"allow\":true,\"reasons\":[null],\"observed\":[],\"obligations\":{}}",
                "{\"contract\":2,\"allow\":true,\"reasons\":[{\"code\":\"a\",\"rule\":\"b\",\"fields\":[]}],\"observed\":[],\"obligations\":{}}",
                "{\"contract\":2,\"allow\":false,\"reasons\":[],\"observed\":[],\"obligations\":{}}",
                "{\"contract\":2,\"allow\":false,\"reasons\":[\"a\"],\"observed\":[],\"obligations\":{}}",
                "{\"contract\":2,\"allow\":false,\"reasons\":[{\"code\":\"a\",\"fields\":[]}],\"observed\":[],\"obligations\":{}}",
                "{\"contract\":2,\"allow\":false,\"reasons\":[{\"code\":1,\"rule\":\"b\",\"fields\":[]}],\"observed\":[],\"obligations\":{}}",
                "{\"contract\":2,\"allow\":false,\"reasons\":[{\"code\":\"A b\",\"rule\":\"b\",\"fields\":[]}],\"observed\":[],\"obligations\":{}}",
                "{\"contract\":2,\"allow\":false,\"reasons\":[{\"code\":\"a\",\"rule\":\" \",\"fields\":[]}],\"observed\":[],\"obligations\":{}}",
                "{\"contract\":2,\"allow\":false,\"reasons\":[{\"code\":\"a\",\"rule\":\"b\",\"fields\":[],\"c\":1}],\"observed\":[],\"obligations\":{}}",
                "{\"contract\":2,\"allow\":false,\"reasons\":[{\"code\":\"a\",\"rule\":\"b\",\"fields\":[]}],\"observed\":[],\"obligations\":{\"page_limit\":5}}",
                "{\"contract\":2,\"allow\":true,\"reasons\":[],\"observed\":[]}",
                "{\"contract\":2,\"allow\":true,\"reasons\":[],\"obligations\":{}}",
                "{\"contract\":2,\"allow\":true,\"reasons\":[],\"observed\":null,\"obligations\":{}}",
                "{\"contract\":2,\"allow\":true,\"reasons\":[],\"observed\":[{\"code\":\"a\"}],\"obligations\":{}}",
                "{\"contract\":2,\"allow\":true,\"reasons\":[],\"observed\":[],\"obligations\":null}",
                "{\"contract\":2,\"allow\":true,\"reasons\":[],\"observed\":[],\"obligations\":[]}",
                "{\"contract\":2,\"allow\":true,\"reasons\":[],\"observed\":[],\"obligations\":{\"page_limit\":0}}",
                "{\"contract\":2,\"allow\":true,\"reasons\":[],\"observed\":[],\"obligations\":{\"page_limit\":\"5\"}}",
                "{\"contract\":2,\"allow\":true,\"reasons\":[],\"observed\":[],\"obligations\":{\"page_limit\":5.5}}",
                "{\"contract\":2,\"allow\":true,\"reasons\":[],\"observed\":[],\"obligations\":{\"page_limit\":null}}",
                "{\"contract\":2,\"allow\":true,\"reasons\":[],\"observed\":[],\"obligations\":{\"log_more\":1}}",
                "{\"contract\":2,\"allow\":true,\"reasons\":[],\"observed\":[],\"obligations\":{},\"more\":1}",
                "{\"contract\":2,\"Allow\":true,\"reasons\":[],\"observed\":[],\"obligations\":{}}"
            })
    void a_result_that_breaks_the_contract_is_not_believed(String result) {
        engine.then(answer(result));

        assertThat(fault()).isEqualTo(PolicyFault.CONTRACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":2}", "{} , \"allow\": true", "{", "{\"a\":1}}"})
    void arguments_that_are_not_json_are_not_asked_about(String arguments) {
        var intent = new Intent.PrepareSqlCall(
                new WorkspaceChoice.Default(),
                new UpstreamToolName("execute_sql_read_only"),
                new JsonText(arguments),
                List.of());
        engine.then(answer(PERMIT));

        try (var adapter =
                new OpaAdapter(engine.settings(), Canary.standard(), Signals.untold(), InstantSource.system())) {
            assertThat(adapter.decisions().decide(Callers.ada(), intent))
                    .isEqualTo(new Decision.Unavailable<>(PolicyFault.CONTRACT));
        }
        assertThat(engine.requests()).isEmpty();
    }

    private Decision<Intent.ListCatalogs> decide() {
        return decideWithin(engine.settings());
    }

    private PolicyFault fault() {
        return faultOf(decide());
    }

    private PolicyFault faultWithin(Duration deadline) {
        return faultOf(decideWithin(engine.settings(deadline)));
    }

    private static Decision<Intent.ListCatalogs> decideWithin(OpaSettings settings) {
        try (var adapter = new OpaAdapter(settings, Canary.standard(), Signals.untold(), InstantSource.system())) {
            return adapter.decisions().decide(Callers.ada(), LISTING);
        }
    }

    private static PolicyFault faultOf(Decision<?> decision) {
        return switch (decision) {
            case Decision.Unavailable<?> outage -> outage.fault();
            case Decision.Permit<?> _ -> throw new AssertionError("permitted");
            case Decision.Deny<?> _ -> throw new AssertionError("denied");
        };
    }
}
