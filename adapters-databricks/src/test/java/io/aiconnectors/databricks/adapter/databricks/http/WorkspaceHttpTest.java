package io.aiconnectors.databricks.adapter.databricks.http;

import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.ANYWHERE;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.answer;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.fault;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.page;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.permitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.databricks.scripted.Answer;
import io.aiconnectors.databricks.adapter.databricks.scripted.Bench;
import io.aiconnectors.databricks.domain.access.Intent.ListCatalogs;
import io.aiconnectors.databricks.domain.catalog.CatalogSummary;
import io.aiconnectors.databricks.domain.page.Slice;
import io.aiconnectors.databricks.domain.trace.CallTrace;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkspaceHttpTest {
    private static final Answer GOOD = Answer.json("{\"catalogs\":[{\"name\":\"main\"}]}");

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void a_request_carries_the_callers_token_and_our_name() {
        bench.server().answers(GOOD);

        answer(catalogs(bench));

        var heard = bench.server().heard().getFirst();
        assertThat(heard.header("authorization")).isEqualTo("Bearer first");
        assertThat(heard.header("user-agent")).isEqualTo("connector-test/1.0");
        assertThat(heard.header("accept")).isEqualTo("application/json");
        assertThat(heard.headers()).doesNotContainKeys("cookie", "accept-encoding", "upgrade");
    }

    @ParameterizedTest
    @MethodSource("expiredDisguises")
    void an_expired_token_is_renewed_once_and_the_question_asked_again(Answer expired) {
        bench.server().answers(expired, GOOD);

        assertThat(answer(catalogs(bench)).items()).hasSize(1);
        assertThat(bench.credentials().renewals()).isEqualTo(1);
        assertThat(bench.server().heard())
                .extracting(heard -> heard.header("authorization"))
                .containsExactly("Bearer first", "Bearer second");
    }

    static Stream<Answer> expiredDisguises() {
        return Stream.of(
                Answer.of(403, "{\"error_code\":403,\"message\":\"JWT has expired\"}"),
                Answer.of(403, "", "X-Databricks-Reason-Phrase: JWT has expired"),
                Answer.of(400, "<html><pre>io.jsonwebtoken.ExpiredJwtException: JWT expired</pre></html>"),
                Answer.of(401, "Token is expired"),
                Answer.of(401, "", "WWW-Authenticate: Bearer error_description=\"The access token expired\""),
                Answer.of(403, "{\"error_code\":403,\"message\":\"Token is expiring within 30 seconds\"}"));
    }

    @Test
    void a_token_that_stays_expired_is_renewed_no_second_time() {
        bench.server().answers(Answer.of(401, "Token is expired"));

        assertThat(fault(catalogs(bench)).kind()).isEqualTo(Kind.SIGN_IN_EXPIRED);
        assertThat(bench.credentials().renewals()).isEqualTo(1);
        assertThat(bench.server().heard()).hasSize(2);
    }

    @Test
    void a_missing_right_renews_nothing() {
        bench.server().answers(Answer.of(403, "{\"error_code\":\"PERMISSION_DENIED\",\"message\":\"m\"}"));

        assertThat(fault(catalogs(bench)).kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(bench.credentials().renewals()).isZero();
        assertThat(bench.server().heard()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGN_IN_EXPIRED", "CONSENT_REQUIRED", "STEP_UP_REQUIRED", "IDENTITY_UNAVAILABLE"})
    void a_fault_of_the_sign_in_passes_unchanged_and_asks_nothing(Kind kind) {
        bench.credentials().refuse(kind);

        assertThat(fault(catalogs(bench)).kind()).isEqualTo(kind);
        assertThat(bench.server().heard()).isEmpty();
    }

    @Test
    void a_renewal_that_fails_says_why() {
        bench.server().answers(Answer.of(401, "Token is expired"), GOOD);
        bench.credentials().refuseRenewal(Kind.STEP_UP_REQUIRED);

        assertThat(fault(catalogs(bench)).kind()).isEqualTo(Kind.STEP_UP_REQUIRED);
        assertThat(bench.server().heard()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("passingTroubles")
    void a_read_is_tried_again_after_trouble_that_may_pass(Answer trouble) {
        bench.server().answers(trouble, GOOD);

        assertThat(answer(catalogs(bench)).items()).hasSize(1);
        assertThat(bench.server().heard()).hasSize(2);
    }

    static Stream<Answer> passingTroubles() {
        return Stream.of(
                Answer.drop(),
                Answer.raw("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{\"catalogs\""),
                Answer.of(429, "", "Retry-After: 1"),
                Answer.of(429, "", "Retry-After: Mon, 23 Nov 2026 12:00:01 GMT"),
                Answer.of(429, ""),
                Answer.of(502, "<html>"),
                Answer.of(503, "{\"error_code\":\"TEMPORARILY_UNAVAILABLE\",\"message\":\"\"}"));
    }

    @Test
    void trouble_that_stays_ends_after_three_attempts() {
        bench.server().answers(Answer.drop());

        assertThat(fault(catalogs(bench)).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(bench.server().heard()).hasSize(3);
    }

    @Test
    void a_wait_beyond_the_deadline_is_passed_on_instead() {
        bench.server().answers(Answer.of(429, "", "Retry-After: 45"));

        var fault = fault(catalogs(bench));

        assertThat(fault.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(fault.retryAfter()).isEqualTo(Duration.ofSeconds(45));
        assertThat(bench.server().heard()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31536000", "Tue, 23 Nov 2027 12:00:00 GMT", "999999999"})
    void a_wait_of_a_year_holds_up_nobody_and_is_told_as_an_hour(String year) {
        bench.server().answers(Answer.of(429, "", "Retry-After: " + year), GOOD);

        assertThat(fault(catalogs(bench)).retryAfter()).isEqualTo(Duration.ofHours(1));
        assertThat(answer(catalogs(bench)).items()).hasSize(1);
    }

    @Test
    void many_reads_in_trouble_are_soon_asked_once_each() {
        bench.server().answers(Answer.of(429, ""));
        int calls = 30;
        for (int call = 0; call < calls; call++) {
            fault(catalogs(bench));
        }

        // Ten times at once, and three for the thirty; the third attempt of a read is paid for as well.
        assertThat(bench.server().heard()).hasSizeLessThan(calls + 15);
    }

    @Test
    void an_error_that_will_not_pass_is_not_tried_again() {
        bench.server().answers(Answer.of(500, "{\"error_code\":\"INTERNAL_ERROR\",\"message\":\"\"}"));

        assertThat(fault(catalogs(bench)).kind()).isEqualTo(Kind.UPSTREAM_ERROR);
        assertThat(bench.server().heard()).hasSize(1);
    }

    @Test
    void a_redirect_is_not_followed() {
        bench.server()
                .answers(Answer.of(
                        302,
                        "",
                        "Location: " + bench.spare().origin() + "/login.html?error=private-link-validation-error"));
        bench.spare().answers(GOOD);

        assertThat(fault(catalogs(bench)).kind()).isEqualTo(Kind.WORKSPACE_FORBIDDEN);
        assertThat(bench.spare().heard()).isEmpty();
    }

    @Test
    void an_answer_beyond_the_size_limit_is_not_taken() {
        bench.server().answers(Answer.of(200, "{\"x\":\"" + "y".repeat(300_000) + "\"}"));

        assertThat(fault(catalogs(bench)).kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void a_body_without_an_end_is_left_at_the_size_limit() {
        bench.server().answers(Answer.flood());

        assertThat(fault(catalogs(bench)).kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @ParameterizedTest
    @MethodSource("silences")
    void an_answer_that_does_not_come_in_time_is_a_time_out(Answer silence) {
        try (var hasty = new Bench(Duration.ofMillis(300))) {
            hasty.server().answers(silence);

            assertThat(fault(catalogs(hasty)).kind()).isEqualTo(Kind.TIMEOUT);
        }
    }

    static Stream<Answer> silences() {
        return Stream.of(Answer.hang(), Answer.trickle());
    }

    @Test
    void bytes_that_are_no_http_are_unreadable_or_no_answer() {
        bench.server().answers(Answer.raw("SSH-2.0-OpenSSH_9.6\r\n\r\n"));

        assertThat(fault(catalogs(bench)).kind()).isIn(Kind.UNREADABLE, Kind.UNREACHABLE);
    }

    @Test
    void a_workspace_that_is_not_there_is_unreachable() {
        bench.server().close();

        assertThat(fault(catalogs(bench)).kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void an_interrupt_cancels_and_is_remembered() throws InterruptedException {
        bench.server().answers(Answer.hang());
        var caller = Thread.currentThread();
        var bystander = Thread.ofVirtual().start(() -> {
            while (bench.server().heard().isEmpty()) {
                Thread.onSpinWait();
            }
            caller.interrupt();
        });

        assertThat(fault(catalogs(bench)).kind()).isEqualTo(Kind.CANCELLED);
        assertThat(Thread.interrupted()).isTrue();
        bystander.join();
    }

    @Test
    void an_interrupt_before_the_question_asks_nothing() {
        bench.server().answers(GOOD);
        Thread.currentThread().interrupt();

        assertThat(fault(catalogs(bench)).kind()).isEqualTo(Kind.CANCELLED);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(bench.server().heard()).isEmpty();
    }

    @Test
    void outages_open_the_circuit_and_time_lets_calls_try_again() {
        bench.server().answers(Answer.of(500, "{\"error_code\":\"INTERNAL_ERROR\",\"message\":\"\"}"));
        for (var call = 0; call < 10; call++) {
            fault(catalogs(bench));
        }
        bench.server().answers(GOOD);

        var shed = fault(catalogs(bench));
        assertThat(shed.kind()).isEqualTo(Kind.SHED);
        assertThat(shed.retryAfter()).isPositive();
        assertThat(bench.server().heard()).hasSize(10);

        bench.clock().pass(Duration.ofSeconds(11));
        assertThat(answer(catalogs(bench)).items()).hasSize(1);
    }

    @Test
    void refusals_never_open_the_circuit() {
        bench.server().answers(Answer.of(403, "{\"error_code\":\"PERMISSION_DENIED\",\"message\":\"\"}"));
        for (var call = 0; call < 50; call++) {
            fault(catalogs(bench));
        }
        bench.server().answers(GOOD);

        assertThat(answer(catalogs(bench)).items()).hasSize(1);
    }

    @Test
    void nothing_of_an_error_body_is_in_the_fault() {
        bench.server().answers(Answer.of(500, "{\"error_code\":\"INTERNAL_ERROR\",\"message\":\"about table hush\"}"));

        assertThat(fault(catalogs(bench)).toString()).doesNotContain("hush");
    }

    @Test
    void a_request_id_is_kept_for_support() {
        bench.server().answers(Answer.of(404, "{\"error_code\":\"NOT_FOUND\"}", "X-Request-Id: abc-123"));

        assertThat(fault(catalogs(bench)).requestId()).isEqualTo("abc-123");
    }

    @Test
    void the_wait_and_the_ids_of_good_and_bad_answers_are_noted() {
        var answers = new ArrayDeque<>(List.of(
                Answer.of(503, "", "X-Request-Id: first"),
                Answer.of(200, "{\"catalogs\":[]}", "X-Request-Id: second", "Content-Type: application/json")));
        bench.server().answers(_ -> {
            bench.clock().pass(Duration.ofMillis(70));
            return answers.remove();
        });
        var trace = CallTrace.begin(bench.clock());

        answer(catalogs(bench, trace));

        assertThat(trace.requests()).containsExactly("first", "second");
        assertThat(trace.latency(bench.clock().instant()).upstream()).isEqualTo(Duration.ofMillis(140));
    }

    @Test
    void an_id_that_is_none_is_not_noted() {
        bench.server()
                .answers(Answer.of(200, "{\"catalogs\":[]}", "X-Request-Id: a b{}", "Content-Type: application/json"));
        var trace = CallTrace.begin(bench.clock());

        answer(catalogs(bench, trace));

        assertThat(trace.requests()).isEmpty();
    }

    private static Upstream<Slice<CatalogSummary>> catalogs(Bench bench, CallTrace trace) {
        var call = permitted(new ListCatalogs(ANYWHERE, page(10))).tracedBy(trace);
        return bench.adapter().unityCatalog().catalogs(call, bench.at());
    }

    private static Upstream<Slice<CatalogSummary>> catalogs(Bench bench) {
        return bench.adapter().unityCatalog().catalogs(permitted(new ListCatalogs(ANYWHERE, page(10))), bench.at());
    }
}
