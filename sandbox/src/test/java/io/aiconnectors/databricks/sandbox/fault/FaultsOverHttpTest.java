package io.aiconnectors.databricks.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aiconnectors.databricks.sandbox.http.Curl;
import io.aiconnectors.databricks.sandbox.http.LoopbackServer;
import io.aiconnectors.databricks.sandbox.http.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultsOverHttpTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-01T10:00:00Z"));

    private final StandIn main = StandIn.named("main", CLOCK);
    private final AtomicInteger effects = new AtomicInteger();
    private final LoopbackServer server = LoopbackServer.start(0, main.guarding(_ -> {
        effects.incrementAndGet();
        return Response.text(200, "right");
    }));
    private final Curl curl = new Curl();

    @AfterEach
    void stop() {
        server.close();
        curl.close();
    }

    @Test
    void without_faults_the_stand_in_answers() throws IOException {
        assertThat(get("/x").body()).isEqualTo("right");
    }

    @Test
    void a_rule_strikes_after_the_skipped_and_only_so_many_times() throws IOException {
        main.faults()
                .add(FaultRule.on("/x", new Fault.Redirect()).afterSkipping(1).times(2));
        assertThat(new int[] {
                    get("/x").statusCode(),
                    get("/x").statusCode(),
                    get("/x").statusCode(),
                    get("/x").statusCode()
                })
                .containsExactly(200, 302, 302, 200);
        assertThat(main.faults().strikes().getFirst().count()).isEqualTo(2);
        assertThat(effects).hasValue(2);
        assertThat(main.requests().under("/x")).hasSize(4);
    }

    @Test
    void a_rule_looks_at_path_and_method() throws IOException {
        main.faults().add(FaultRule.on("/api/.*", new Fault.HtmlForbidden()).method("get"));
        assertThat(get("/other").statusCode()).isEqualTo(200);
        assertThat(curl.post(at("/api/x"), "").statusCode()).isEqualTo(200);
        assertThat(get("/api/x").statusCode()).isEqualTo(403);
    }

    @Test
    void a_rule_can_strike_one_person() throws IOException {
        main.faults().add(FaultRule.always(new Fault.Redirect()).person("Ada@contoso.example"));
        assertThat(get("/x", "Authorization", "Bearer " + tokenOf("ben@contoso.example"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/x", "Authorization", "Bearer " + tokenOf("ada@contoso.example"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(curl.postForm(at("/token"), Map.of("assertion", tokenOf("ada@contoso.example")))
                        .statusCode())
                .isEqualTo(302);
        assertThat(get("/x", "Authorization", "Bearer rubbish.%%%.x").statusCode())
                .isEqualTo(200);
        assertThat(get("/x").statusCode()).isEqualTo(200);
    }

    @Test
    void the_first_rule_that_strikes_wins_until_cleared() throws IOException {
        main.faults().add(FaultRule.always(new Fault.Redirect()).times(1));
        main.faults().add(FaultRule.always(new Fault.HtmlForbidden()));
        assertThat(get("/x").statusCode()).isEqualTo(302);
        assertThat(get("/x").statusCode()).isEqualTo(403);
        main.faults().clear();
        assertThat(get("/x").statusCode()).isEqualTo(200);
    }

    @Test
    void latency_delays_the_right_answer() throws IOException {
        main.faults().add(FaultRule.always(new Fault.Latency(Duration.ofMillis(1))));
        assertThat(get("/x").body()).isEqualTo("right");
        assertThat(main.faults().strikes().getFirst().count()).isEqualTo(1);
    }

    @Test
    void a_status_has_its_headers_body_and_type() throws IOException {
        main.faults()
                .add(FaultRule.always(
                        new Fault.Status(503, Map.of("X-Request-Id", "r1"), "MALFORMED_REQUEST: x", "text/plain")));
        var answer = get("/x");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("MALFORMED_REQUEST: x");
        assertThat(answer.headers().firstValue("X-Request-Id")).contains("r1");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain");
    }

    @Test
    void retry_after_comes_in_both_forms() throws IOException {
        main.faults().add(FaultRule.always(new Fault.RetryAfterSeconds(7)).times(1));
        main.faults().add(FaultRule.always(new Fault.RetryAfterDate(7)));
        assertThat(get("/x").headers().firstValue("Retry-After")).contains("7");
        var dated = get("/x");
        assertThat(dated.statusCode()).isEqualTo(429);
        assertThat(dated.headers().firstValue("Retry-After")).contains("Sun, 1 Nov 2026 10:00:07 GMT");
    }

    @Test
    void garbage_claims_to_be_json_and_is_not_an_object() throws IOException {
        for (var rubbish : Fault.Rubbish.values()) {
            main.faults().clear();
            main.faults().add(FaultRule.always(new Fault.Garbage(rubbish)));
            if (rubbish == Fault.Rubbish.CUT_SHORT) {
                assertThatExceptionOfType(IOException.class).isThrownBy(() -> get("/x"));
            } else {
                var answer = get("/x");
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .startsWith("application/json");
                assertThat(answer.body()).isNotEqualTo("right");
            }
        }
        assertThat(effects).hasValue(0);
    }

    @ParameterizedTest
    @EnumSource
    void an_expired_token_has_many_disguises(Fault.Disguise disguise) throws IOException {
        main.faults().add(FaultRule.always(new Fault.ExpiredToken(disguise)));
        var answer = get("/x");
        switch (disguise) {
            case FORBIDDEN_JWT -> {
                assertThat(answer.statusCode()).isEqualTo(403);
                assertThat(answer.body()).isEqualTo("{\"error_code\":403,\"message\":\"JWT has expired\"}");
                assertThat(answer.headers().firstValue("X-Databricks-Reason-Phrase"))
                        .contains("JWT has expired");
            }
            case BAD_REQUEST_EXCEPTION -> {
                assertThat(answer.statusCode()).isEqualTo(400);
                assertThat(answer.body()).contains("ExpiredJwtException");
            }
            case UNAUTHORIZED -> {
                assertThat(answer.statusCode()).isEqualTo(401);
                assertThat(answer.body()).contains("Token is expired");
            }
            case EXPIRING_SOON -> {
                assertThat(answer.statusCode()).isEqualTo(403);
                assertThat(answer.body()).contains("Token is expiring within 30 seconds");
            }
        }
    }

    @Test
    void a_redirect_goes_to_the_login_page() throws IOException {
        main.faults().add(FaultRule.always(new Fault.Redirect()));
        assertThat(get("/x").headers().firstValue("Location"))
                .contains("/login.html?error=private-link-validation-error");
    }

    @Test
    void a_dropped_connection_and_a_hang_end_without_an_answer() {
        main.faults().add(FaultRule.on("/drop", new Fault.DroppedConnection()));
        main.faults().add(FaultRule.on("/hang", new Fault.Hang(Duration.ofMillis(20))));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> get("/drop"));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> get("/hang"));
        assertThat(effects).hasValue(0);
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException {
        return curl.get(at(path), headers);
    }

    private URI at(String path) {
        return URI.create(server.uri() + path);
    }

    private static String tokenOf(String upn) {
        return "e30."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(("{\"upn\":\"" + upn + "\"}").getBytes(StandardCharsets.UTF_8))
                + ".c2ln";
    }
}
