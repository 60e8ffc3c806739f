package io.aiconnectors.databricks.adapter.entra.endpoint;

import static io.aiconnectors.databricks.adapter.entra.fixture.Calls.fault;
import static io.aiconnectors.databricks.adapter.entra.fixture.Calls.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.entra.EntraAdapter;
import io.aiconnectors.databricks.adapter.entra.fixture.Calls;
import io.aiconnectors.databricks.adapter.entra.fixture.Mint;
import io.aiconnectors.databricks.adapter.entra.fixture.ScriptedEntra;
import io.aiconnectors.databricks.adapter.entra.fixture.ScriptedEntra.Answer;
import io.aiconnectors.databricks.adapter.entra.fixture.TestClock;
import io.aiconnectors.databricks.adapter.entra.fixture.Told;
import io.aiconnectors.databricks.contract.KeptSignals;
import io.aiconnectors.databricks.domain.credential.UpstreamToken;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.signin.SignInResult.Failed;
import io.aiconnectors.databricks.domain.signin.SignInResult.SignedIn;
import io.aiconnectors.databricks.domain.signin.UpstreamSession;
import io.aiconnectors.databricks.domain.telemetry.Count;
import io.aiconnectors.databricks.domain.telemetry.Level;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EndpointTroubleTest {
    private static final Secret VERIFIER = Secret.of("verifier");

    private final TestClock clock = new TestClock();
    private final ScriptedEntra entra = new ScriptedEntra();
    private final KeptSignals signals = new KeptSignals();
    private final EntraAdapter adapter = EntraAdapter.open(entra.settings(), new Told(), signals, clock, new Random(7));

    @AfterEach
    void close() {
        adapter.close();
        entra.close();
    }

    static Stream<Answer> hiccups() {
        return Stream.of(
                Answer.json(500, "{}"),
                Answer.json(502, "<html>"),
                Answer.json(503, "{}").with("Retry-After", "0"),
                Answer.json(429, "{}"),
                Answer.json(429, "{}").with("Retry-After", "1"),
                Answer.dropped());
    }

    @ParameterizedTest
    @MethodSource("hiccups")
    void a_failure_that_passes_is_not_seen_by_an_exchange(Answer hiccup) {
        answerInTurn(hiccup, entra.issued(3600));

        assertThat(value(exchange(0))).isEqualTo("databricks-token-1");
        assertThat(entra.exchanges()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("hiccups")
    void nor_by_a_refresh(Answer hiccup) {
        var session = signedIn();
        answerInTurn(hiccup, good("refresh-2"));

        assertThat(adapter.identityProvider().renew(session)).isInstanceOf(SignedIn.class);
        assertThat(entra.exchanges()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("hiccups")
    void a_code_is_never_shown_twice(Answer hiccup) {
        answerInTurn(hiccup, good("refresh-1"));

        assertThat(adapter.identityProvider().redeem(Secret.of("code"), VERIFIER))
                .isInstanceOf(Failed.class);
        assertThat(entra.exchanges()).hasSize(1);
    }

    @Test
    void a_failure_that_stays_is_met_twice_and_told() {
        answerInTurn(Answer.dropped(), Answer.dropped(), entra.issued(3600));

        assertThat(fault(exchange(0)).kind()).isEqualTo(Kind.IDENTITY_UNAVAILABLE);
        assertThat(entra.exchanges()).hasSize(2);
    }

    @Test
    void a_long_wait_is_passed_on_and_not_waited_for() {
        answerInTurn(Answer.json(429, "{}").with("Retry-After", "3"), entra.issued(3600));

        assertThat(fault(exchange(0)).retryAfter()).isEqualTo(Duration.ofSeconds(3));
        assertThat(entra.exchanges()).hasSize(1);
    }

    @Test
    void a_refusal_is_final() {
        answerInTurn(ScriptedEntra.error(400, "invalid_grant", ""), entra.issued(3600));

        assertThat(fault(exchange(0)).kind()).isEqualTo(Kind.SIGN_IN_EXPIRED);
        assertThat(entra.exchanges()).hasSize(1);
    }

    @Test
    void an_endpoint_that_keeps_failing_is_left_alone_for_ten_seconds() {
        entra.answerTokens(_ -> Answer.json(503, "{}"));
        for (var person = 0; person < 5; person++) {
            exchange(person);
        }
        assertThat(entra.exchanges()).hasSize(10);
        entra.answerTokens(_ -> entra.issued(3600));
        assertThat(signals.level(Level.BREAKER_OPEN, "entra")).isOne();
        assertThat(signals.counted(Count.SHED, "entra")).isZero();

        assertThat(fault(exchange(6))).isEqualTo(new Fault(Kind.IDENTITY_UNAVAILABLE, Duration.ofSeconds(10), ""));
        assertThat(adapter.identityProvider().redeem(Secret.of("code"), VERIFIER))
                .isEqualTo(new Failed(new Fault(Kind.IDENTITY_UNAVAILABLE, Duration.ofSeconds(10), "")));
        assertThat(entra.exchanges()).hasSize(10);
        assertThat(signals.counted(Count.SHED, "entra")).isEqualTo(2);

        clock.advance(Duration.ofSeconds(11));
        assertThat(value(exchange(6))).isEqualTo("databricks-token-1");
        assertThat(signals.level(Level.BREAKER_OPEN, "entra")).isZero();
        assertThat(signals.level(Level.CACHE_SIZE, "tokens")).isOne();
    }

    @Test
    void refusals_and_wishes_to_wait_are_no_reason_to_leave_it_alone() {
        var answers = List.of(
                ScriptedEntra.error(400, "invalid_grant", ""),
                ScriptedEntra.error(401, "invalid_client", ""),
                Answer.json(429, "{}").with("Retry-After", "60"));
        for (var person = 0; person < 30; person++) {
            var answer = answers.get(person % answers.size());
            entra.answerTokens(_ -> answer);
            exchange(person);
        }
        entra.answerTokens(_ -> entra.issued(3600));

        assertThat(value(exchange(30))).isEqualTo("databricks-token-1");
    }

    private Upstream<UpstreamToken> exchange(int person) {
        return adapter.upstreamCredentials().of(Calls.of("person-" + person, "assertion-" + person));
    }

    private UpstreamSession signedIn() {
        entra.answerTokens(_ -> good("refresh-1"));
        return ((SignedIn) adapter.identityProvider().redeem(Secret.of("code"), VERIFIER)).session();
    }

    private Answer good(String refreshToken) {
        return ScriptedEntra.signedIn(Mint.token(entra, clock.instant()).issue(), refreshToken);
    }

    private void answerInTurn(Answer... answers) {
        var left = new ArrayDeque<>(List.of(answers));
        entra.answerTokens(_ -> left.remove());
    }
}
