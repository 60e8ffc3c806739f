package io.aiconnectors.databricks.adapter.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.aiconnectors.databricks.adapter.mcp.support.Connector;
import io.aiconnectors.databricks.adapter.mcp.support.Exchange;
import io.aiconnectors.databricks.adapter.mcp.support.Wire;
import io.aiconnectors.databricks.domain.access.PolicyFault;
import io.aiconnectors.databricks.domain.limit.Allowance;
import io.aiconnectors.databricks.domain.upstream.Fault;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every refusal, of whatever kind, in both eras: one sentence to act on, and then event, code and whether to retry.
class RefusalTest {
    private static final Pattern TOLD = Pattern.compile(
            "(?s).{15,}[.:] Event (?<event>[\\w-]{22}), code (?<code>[a-z_]+), retryable: (?<retry>yes|no)\\.");

    private final Connector connector = Connector.start();

    @AfterEach
    void stop() {
        connector.close();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                kind(
                        "the limit is used up",
                        "throttled",
                        "yes",
                        connector -> connector.allowance = new Allowance.Exhausted(Duration.ofSeconds(1), false)),
                kind("the audit is full", "audit_unavailable", "yes", connector -> connector.audit.full = true),
                kind(
                        "nobody decides",
                        "policy_unavailable",
                        "yes",
                        connector -> connector.policy.outage = Optional.of(PolicyFault.TIMEOUT)),
                kind(
                        "the policy refuses",
                        "resource_mismatch",
                        "no",
                        connector -> connector.policy.refusal = Optional.of("resource_mismatch")),
                kind(
                        "the policy conceals the object",
                        "not_visible",
                        "no",
                        connector -> connector.policy.refusal = Optional.of("sql_table_withheld")),
                kind(
                        "the policy hides the tool",
                        "tool_unknown",
                        "no",
                        connector -> connector.policy.refusal = Optional.of("tool_not_granted")));
    }

    private static Arguments kind(String name, String code, String retry, Consumer<Connector> trouble) {
        return argumentSet(name, code, retry, trouble);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_names_event_code_and_whether_to_retry(String code, String retry, Consumer<Connector> trouble)
            throws Exception {
        trouble.accept(connector);

        for (var wire : Wire.values()) {
            assertTold(wire.call(connector.port(), "list_catalogs", "{}"), code, retry);
        }
    }

    @Test
    void a_call_that_is_turned_away_names_them_as_well() throws Exception {
        for (var wire : Wire.values()) {
            assertTold(wire.call(connector.port(), "drop_table", "{}"), "tool_unknown", "no");
            assertTold(wire.call(connector.port(), "list_catalogs", "{\"limit\":\"many\"}"), "arguments_invalid", "no");
            assertTold(wire.call(connector.port(), "list_catalogs", "{\"cursor\":\"AAAA\"}"), "cursor_invalid", "no");
            assertTold(
                    wire.call(connector.port(), "get_table", "{\"full_name\":\"shop.sales.nothing\"}"),
                    "not_visible",
                    "no");
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_fault_of_upstream_names_them_as_well(Fault.Kind kind) throws Exception {
        connector.databricks.fault = Optional.of(Fault.of(kind));
        var passing = EnumSet.of(
                Fault.Kind.IDENTITY_UNAVAILABLE,
                Fault.Kind.RATE_LIMITED,
                Fault.Kind.SHED,
                Fault.Kind.TIMEOUT,
                Fault.Kind.UNREACHABLE,
                Fault.Kind.UPSTREAM_ERROR,
                Fault.Kind.UNREADABLE,
                Fault.Kind.CLASSIFICATION_UNAVAILABLE);

        for (var wire : Wire.values()) {
            assertTold(
                    wire.call(connector.port(), "list_catalogs", "{}"),
                    kind.code(),
                    passing.contains(kind) ? "yes" : "no");
        }
    }

    @Test
    void a_program_finds_them_in_the_data_of_an_error() throws Exception {
        var answer = Wire.MODERN.call(connector.port(), "drop_table", "{}");

        assertThat(answer.json().at("/error/data").toString())
                .isEqualTo("{\"event\":\"%s\",\"code\":\"tool_unknown\",\"retryable\":false}"
                        .formatted(answer.header("X-Connector-Event")));
    }

    private static void assertTold(Exchange answer, String code, String retry) {
        var text =
                answer.json().has("error") ? answer.json().at("/error/message").asText() : Wire.text(answer);
        var told = TOLD.matcher(text);
        assertThat(told.matches()).as(text).isTrue();
        assertThat(List.of(told.group("event"), told.group("code"), told.group("retry")))
                .containsExactly(answer.header("X-Connector-Event"), code, retry);
    }
}
