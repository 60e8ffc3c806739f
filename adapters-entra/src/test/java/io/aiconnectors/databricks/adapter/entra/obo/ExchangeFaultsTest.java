package io.aiconnectors.databricks.adapter.entra.obo;

import static io.aiconnectors.databricks.adapter.entra.fixture.Calls.fault;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.entra.EntraAdapter;
import io.aiconnectors.databricks.adapter.entra.fixture.Calls;
import io.aiconnectors.databricks.adapter.entra.fixture.ScriptedEntra;
import io.aiconnectors.databricks.adapter.entra.fixture.ScriptedEntra.Answer;
import io.aiconnectors.databricks.adapter.entra.fixture.TestClock;
import io.aiconnectors.databricks.adapter.entra.fixture.Told;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExchangeFaultsTest {
    private final TestClock clock = new TestClock();
    private final ScriptedEntra entra = new ScriptedEntra();
    private final EntraAdapter adapter =
            EntraAdapter.open(entra.settings(), new Told(), Signals.untold(), clock, new Random(7));

    @AfterEach
    void close() {
        adapter.close();
        entra.close();
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                row(Kind.STEP_UP_REQUIRED, 400, "interaction_required", "", true, 50076),
                row(Kind.STEP_UP_REQUIRED, 400, "interaction_required", "", false, 50079),
                row(Kind.STEP_UP_REQUIRED, 400, "invalid_grant", "basic_action", true, 50076),
                row(Kind.STEP_UP_REQUIRED, 400, "invalid_grant", "basic_action", false, 50158),
                row(Kind.STEP_UP_REQUIRED, 400, "invalid_grant", "additional_action", false, 53001),
                row(Kind.STEP_UP_REQUIRED, 400, "invalid_grant", "user_password_expired", false, 50055),
                row(Kind.STEP_UP_REQUIRED, 400, "invalid_grant", "", true, 53000),
                row(Kind.STEP_UP_REQUIRED, 400, "something_new", "", true),
                row(Kind.CONSENT_REQUIRED, 400, "invalid_grant", "consent_required", false, 65001),
                row(Kind.CONSENT_REQUIRED, 400, "interaction_required", "consent_required", false, 65004),
                row(Kind.CONSENT_REQUIRED, 400, "consent_required", "", false),
                row(Kind.SIGN_IN_EXPIRED, 400, "invalid_grant", "", false, 500133),
                row(Kind.SIGN_IN_EXPIRED, 400, "invalid_grant", "", false, 50013),
                row(Kind.SIGN_IN_EXPIRED, 400, "invalid_grant", "", false, 700082),
                row(Kind.SIGN_IN_EXPIRED, 400, "invalid_grant", "", false),
                row(Kind.SIGN_IN_EXPIRED, 400, "invalid_grant", "token_expired", false, 70043),
                row(Kind.IDENTITY_REFUSED, 403, "access_denied", "", false),
                row(Kind.IDENTITY_REFUSED, 400, "invalid_grant", "message_only", false),
                row(Kind.IDENTITY_REFUSED, 400, "interaction_required", "message_only", true, 53003),
                row(Kind.IDENTITY_REFUSED, 400, "invalid_grant", "", true, 53011),
                row(Kind.IDENTITY_REFUSED, 400, "invalid_grant", "", false, 50105),
                row(Kind.IDENTITY_REFUSED, 400, "invalid_grant", "", false, 50020),
                row(Kind.IDENTITY_REFUSED, 400, "invalid_grant", "", false, 50034),
                row(Kind.IDENTITY_REFUSED, 400, "interaction_required", "", false, 90072),
                row(Kind.IDENTITY_REFUSED, 400, "invalid_grant", "", false, 500212),
                row(Kind.IDENTITY_REFUSED, 400, "invalid_grant", "", false, 500213),
                row(Kind.IDENTITY_REFUSED, 400, "invalid_grant", "", false, 50057),
                row(Kind.IDENTITY_MISCONFIGURED, 401, "invalid_client", "", false, 7000215),
                row(Kind.IDENTITY_MISCONFIGURED, 401, "invalid_client", "", false, 7000222),
                row(Kind.IDENTITY_MISCONFIGURED, 400, "unauthorized_client", "", false, 700016),
                row(Kind.IDENTITY_MISCONFIGURED, 400, "invalid_scope", "", false, 70011),
                row(Kind.IDENTITY_MISCONFIGURED, 400, "invalid_resource", "", false, 500011),
                row(Kind.IDENTITY_MISCONFIGURED, 400, "invalid_target", "", false, 9010010),
                row(Kind.IDENTITY_MISCONFIGURED, 400, "invalid_request", "", false, 90009),
                row(Kind.IDENTITY_MISCONFIGURED, 400, "unsupported_grant_type", "", false, 70003),
                row(Kind.IDENTITY_MISCONFIGURED, 400, "invalid_grant", "", false, 500131),
                row(Kind.IDENTITY_MISCONFIGURED, 400, "invalid_grant", "", false, 50027),
                row(Kind.IDENTITY_MISCONFIGURED, 400, "invalid_grant", "", false, 65005),
                row(Kind.IDENTITY_MISCONFIGURED, 400, "invalid_grant", "", false, 7000114),
                row(Kind.IDENTITY_UNAVAILABLE, 400, "invalid_grant", "", false, 50196),
                row(Kind.IDENTITY_UNAVAILABLE, 400, "invalid_grant", "", false, 90033),
                row(Kind.IDENTITY_UNAVAILABLE, 400, "temporarily_unavailable", "", false),
                row(Kind.IDENTITY_UNAVAILABLE, 503, "invalid_grant", "consent_required", true),
                row(Kind.IDENTITY_UNAVAILABLE, 429, "invalid_client", "", false),
                row(Kind.IDENTITY_UNAVAILABLE, 400, "Something Else!", "", false));
    }

    private static Arguments row(
            Kind kind, int status, String error, String suberror, boolean claims, Integer... numbers) {
        return Arguments.of(kind, status, error, suberror, claims, Arrays.asList(numbers));
    }

    @ParameterizedTest(name = "{2} {3} {5} -> {0}")
    @MethodSource("errors")
    void every_error_has_its_meaning(
            Kind kind, int status, String error, String suberror, boolean claims, java.util.List<Integer> numbers) {
        var more = (suberror.isEmpty() ? "" : ",\"suberror\":\"" + suberror + "\"")
                + (claims ? ",\"claims\":\"{\\\"access_token\\\":{}}\"" : "")
                + numbers.stream().map(String::valueOf).collect(Collectors.joining(",", ",\"error_codes\":[", "]"));

        var fault = faultOf(ScriptedEntra.error(status, error, more));

        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.requestId()).isEqualTo("7c0ffee0-0000-0000-0000-000000000001");
        assertThat(entra.exchanges()).hasSize(status == 429 || status >= 500 ? 2 : 1);
    }

    static Stream<Answer> garbage() {
        return Stream.of(
                Answer.json(200, ""),
                Answer.json(200, "<html>"),
                Answer.json(200, "[]"),
                Answer.json(200, "{}"),
                Answer.json(200, "{\"token_type\":\"Bearer\",\"expires_in\":3600}"),
                Answer.json(200, "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\" \"}"),
                Answer.json(200, "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":7}"),
                Answer.json(200, "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":{\"a\":1}}"),
                Answer.json(200, "{\"token_type\":\"mac\",\"expires_in\":3600,\"access_token\":\"t\"}"),
                Answer.json(200, "{\"token_type\":\"Bearer\",\"access_token\":\"t\"}"),
                Answer.json(200, "{\"token_type\":\"Bearer\",\"expires_in\":-5,\"access_token\":\"t\"}"),
                Answer.json(200, "{\"token_type\":\"Bearer\",\"expires_in\":99999999,\"access_token\":\"t\"}"),
                Answer.json(200, "{\"filler\":\"" + "x".repeat(600 * 1024) + "\"}"),
                Answer.json(400, "not json"),
                Answer.json(400, "{\"error\":{\"code\":\"invalid_grant\"}}"),
                Answer.json(404, "{}"));
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void what_makes_no_sense_is_an_outage(Answer answer) {
        assertThat(faultOf(answer).kind()).isEqualTo(Kind.IDENTITY_UNAVAILABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17 | 17",
                "Mon, 23 Nov 2026 09:00:42 GMT | 42",
                "Mon, 23 Nov 2026 08:00:00 GMT | 0",
                "999999 | 3600",
                "soon | 0",
                "-3 | 0"
            })
    void how_long_to_wait_is_passed_on(String header, long seconds) {
        var fault = faultOf(Answer.json(429, "{}").with("Retry-After", header));

        assertThat(fault).isEqualTo(new Fault(Kind.IDENTITY_UNAVAILABLE, Duration.ofSeconds(seconds), ""));
    }

    @Test
    void no_text_of_an_error_gets_into_the_fault() {
        var fault = faultOf(ScriptedEntra.error(400, "invalid_grant", ",\"suberror\":\"Ana is on leave\"")
                .with("x-ms-request-id", "ana@example.com"));

        assertThat(fault.toString()).doesNotContainIgnoringCase("ana");
    }

    private Fault faultOf(Answer answer) {
        entra.answerTokens(_ -> answer);
        return fault(adapter.upstreamCredentials().of(Calls.of("ana", "assertion-of-ana")));
    }
}
