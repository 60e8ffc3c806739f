package io.aiconnectors.databricks.adapter.entra.obo;

import static io.aiconnectors.databricks.adapter.entra.fixture.Calls.fault;
import static io.aiconnectors.databricks.adapter.entra.fixture.Calls.token;
import static io.aiconnectors.databricks.adapter.entra.fixture.Calls.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.entra.EntraAdapter;
import io.aiconnectors.databricks.adapter.entra.fixture.Calls;
import io.aiconnectors.databricks.adapter.entra.fixture.Mint;
import io.aiconnectors.databricks.adapter.entra.fixture.ScriptedEntra;
import io.aiconnectors.databricks.adapter.entra.fixture.ScriptedEntra.Answer;
import io.aiconnectors.databricks.adapter.entra.fixture.TestClock;
import io.aiconnectors.databricks.adapter.entra.fixture.Together;
import io.aiconnectors.databricks.adapter.entra.fixture.Told;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.credential.UpstreamToken;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.aiconnectors.databricks.domain.trace.CallTrace;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EntraUpstreamCredentialsTest {
    private static final Authorized<?> ANA = Calls.of("ana", "assertion-of-ana");
    private static final Authorized<?> BOB = Calls.of("bob", "assertion-of-bob");

    private final TestClock clock = new TestClock();
    private final ScriptedEntra entra = new ScriptedEntra();
    private final EntraAdapter adapter =
            EntraAdapter.open(entra.settings(), new Told(), Signals.untold(), clock, new Random(7));

    @AfterEach
    void close() {
        adapter.close();
        entra.close();
    }

    @Test
    void the_callers_token_is_exchanged_for_a_databricks_token() {
        var token = token(of(ANA));

        assertThat(token.value().reveal()).isEqualTo("databricks-token-1");
        assertThat(token.expiresAt()).isEqualTo(clock.instant().plusSeconds(3600));
        assertThat(entra.exchanges()).singleElement().satisfies(form -> {
            assertThat(form)
                    .containsEntry("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer")
                    .containsEntry("requested_token_use", "on_behalf_of")
                    .containsEntry("assertion", "assertion-of-ana")
                    .containsEntry("client_id", Mint.CLIENT)
                    .containsEntry("client_secret", ScriptedEntra.CLIENT_SECRET);
            assertThat(form.getOrDefault("scope", "").split(" "))
                    .contains("2ff814a6-3304-4ab8-85cb-cd0e6f879c1d/.default");
        });
        assertThat(entra.strays()).isZero();
    }

    @Test
    void a_token_is_used_again() {
        assertThat(value(of(ANA))).isEqualTo(value(of(ANA)));
        assertThat(entra.exchanges()).hasSize(1);
    }

    @Test
    void only_a_token_that_has_to_be_waited_for_takes_time() {
        entra.answerTokens(_ -> {
            clock.advance(Duration.ofMillis(300));
            return entra.issued(3600);
        });
        var waiting = CallTrace.begin(clock);
        var served = CallTrace.begin(clock);

        of(ANA.tracedBy(waiting));
        of(ANA.tracedBy(served));

        assertThat(waiting.latency(clock.instant()).token()).isEqualTo(Duration.ofMillis(300));
        assertThat(served.latency(clock.instant()).token()).isZero();
    }

    @Test
    void two_people_never_share_a_token_nor_do_two_sign_ins() {
        var tokens = List.of(
                value(of(ANA)),
                value(of(BOB)),
                value(of(Calls.of("ana", "another-assertion-of-ana"))),
                value(of(Calls.of("bob", "assertion-of-ana"))));

        assertThat(new HashSet<>(tokens)).hasSize(4);
        assertThat(value(of(ANA))).isEqualTo(tokens.getFirst());
        assertThat(value(of(BOB))).isEqualTo(tokens.get(1));
    }

    @Test
    void many_callers_at_once_share_one_exchange() throws InterruptedException {
        var tokens = Together.run(32, () -> value(of(ANA)));

        assertThat(tokens).hasSize(32).containsOnly("databricks-token-1");
        assertThat(entra.exchanges()).hasSize(1);
    }

    @Test
    void a_token_is_kept_for_3000_seconds_at_most() {
        entra.answerTokens(_ -> entra.issued(20_000));
        of(ANA);

        clock.advance(Duration.ofSeconds(2699));
        assertThat(value(of(ANA))).isEqualTo("databricks-token-1");
        clock.advance(Duration.ofSeconds(302));

        assertThat(value(of(ANA))).isEqualTo("databricks-token-2");
    }

    @Test
    void a_token_is_not_given_out_in_its_last_two_minutes() {
        entra.answerTokens(_ -> entra.issued(1120));
        of(ANA);

        clock.advance(Duration.ofSeconds(899));
        assertThat(value(of(ANA))).isEqualTo("databricks-token-1");
        clock.advance(Duration.ofSeconds(102));

        assertThat(value(of(ANA))).isEqualTo("databricks-token-2");
    }

    @Test
    void a_token_too_short_to_keep_serves_the_call_that_asked() {
        entra.answerTokens(_ -> entra.issued(120));

        assertThat(value(of(ANA))).isEqualTo("databricks-token-1");
        assertThat(value(of(ANA))).isEqualTo("databricks-token-2");
    }

    @Test
    void a_token_near_its_end_is_refreshed_while_it_still_serves() {
        of(ANA);
        clock.advance(Duration.ofSeconds(2750));
        var gate = entra.hold();

        assertThat(value(of(ANA))).isEqualTo("databricks-token-1");
        assertThat(value(of(ANA))).isEqualTo("databricks-token-1");
        gate.countDown();
        clock.advance(Duration.ofMinutes(5));

        assertThat(value(of(ANA))).isEqualTo("databricks-token-2");
        assertThat(entra.exchanges()).hasSize(2);
    }

    @Test
    void an_outage_during_refresh_leaves_the_token_in_use_until_its_end() throws InterruptedException {
        of(ANA);
        entra.answerTokens(_ -> Answer.json(503, "{}").with("Retry-After", "60"));
        clock.advance(Duration.ofSeconds(2750));

        of(ANA);
        awaitExchanges(2);
        assertThat(value(of(ANA))).isEqualTo("databricks-token-1");

        clock.advance(Duration.ofSeconds(251));
        assertThat(fault(of(ANA)).kind()).isEqualTo(Fault.Kind.IDENTITY_UNAVAILABLE);
    }

    @Test
    void a_refusal_during_refresh_ends_the_token() throws InterruptedException {
        of(ANA);
        entra.answerTokens(_ -> ScriptedEntra.error(400, "invalid_grant", ",\"error_codes\":[50057]"));
        clock.advance(Duration.ofSeconds(2750));

        of(ANA);
        awaitExchanges(2);

        assertThat(eventually(Fault.Kind.IDENTITY_REFUSED)).isTrue();
    }

    @Test
    void a_token_that_databricks_calls_expired_is_exchanged_once_for_all() throws InterruptedException {
        var stale = token(of(ANA));

        var renewed = Together.run(32, () -> value(renewed(ANA, stale)));

        assertThat(renewed).hasSize(32).containsOnly("databricks-token-2");
        assertThat(value(renewed(ANA, stale))).isEqualTo("databricks-token-2");
        assertThat(value(of(ANA))).isEqualTo("databricks-token-2");
        assertThat(entra.exchanges()).hasSize(2);
    }

    @Test
    void renewing_for_one_leaves_the_other_alone() {
        var stale = token(of(ANA));
        var bobs = value(of(BOB));

        renewed(ANA, stale);

        assertThat(value(of(BOB))).isEqualTo(bobs);
    }

    @Test
    void a_stale_token_is_not_given_out_again_when_its_renewal_fails() {
        var stale = token(of(ANA));
        entra.answerTokens(_ -> Answer.json(503, "{}"));
        assertThat(fault(renewed(ANA, stale)).kind()).isEqualTo(Fault.Kind.IDENTITY_UNAVAILABLE);

        entra.answerTokens(_ -> entra.issued(3600));

        assertThat(value(of(ANA))).isEqualTo("databricks-token-2");
    }

    @Test
    void an_outage_is_not_remembered() {
        entra.answerTokens(_ -> Answer.json(500, "{}"));
        assertThat(fault(of(ANA)).kind()).isEqualTo(Fault.Kind.IDENTITY_UNAVAILABLE);

        entra.answerTokens(_ -> entra.issued(3600));

        assertThat(value(of(ANA))).isEqualTo("databricks-token-1");
    }

    @Test
    void that_the_person_must_do_something_is_remembered_for_half_a_minute() {
        entra.answerTokens(_ -> ScriptedEntra.error(400, "invalid_grant", ",\"suberror\":\"consent_required\""));
        of(ANA);
        clock.advance(Duration.ofSeconds(29));
        assertThat(fault(of(ANA)).kind()).isEqualTo(Fault.Kind.CONSENT_REQUIRED);
        assertThat(entra.exchanges()).hasSize(1);

        clock.advance(Duration.ofSeconds(2));
        entra.answerTokens(_ -> entra.issued(3600));

        assertThat(value(of(ANA))).isEqualTo("databricks-token-1");
    }

    @Test
    void a_failure_is_shared_by_those_who_wait_for_it() throws InterruptedException {
        var calls = new AtomicInteger();
        entra.answerTokens(_ -> {
            calls.incrementAndGet();
            return ScriptedEntra.error(400, "interaction_required", ",\"claims\":\"{}\"");
        });

        var faults = Together.run(32, () -> fault(of(ANA)).kind());

        assertThat(faults).hasSize(32).containsOnly(Fault.Kind.STEP_UP_REQUIRED);
        assertThat(calls).hasValue(1);
    }

    @Test
    void an_interrupted_caller_is_cancelled_and_the_others_are_not() throws InterruptedException {
        var gate = entra.hold();
        Thread.currentThread().interrupt();

        assertThat(fault(of(ANA)).kind()).isEqualTo(Fault.Kind.CANCELLED);
        assertThat(Thread.interrupted()).isTrue();

        gate.countDown();
        assertThat(value(of(ANA))).isEqualTo("databricks-token-1");
        assertThat(entra.exchanges()).hasSize(1);
    }

    @Test
    void a_redirect_is_not_followed() {
        entra.answerTokens(_ -> new Answer(307, Map.of("Location", entra.authority() + "/elsewhere"), ""));

        assertThat(fault(of(ANA)).kind()).isEqualTo(Fault.Kind.IDENTITY_UNAVAILABLE);
        assertThat(entra.strays()).isZero();
    }

    @Test
    void an_endpoint_that_does_not_answer_is_given_up() {
        var gate = entra.hold();

        assertThat(fault(of(ANA))).isEqualTo(Fault.of(Fault.Kind.IDENTITY_UNAVAILABLE));
        assertThat(entra.exchanges()).hasSize(1);
        gate.countDown();
    }

    @Test
    void nobody_there_is_an_outage() {
        entra.close();

        assertThat(fault(of(ANA))).isEqualTo(Fault.of(Fault.Kind.IDENTITY_UNAVAILABLE));
    }

    @Test
    void after_closing_there_is_no_exchange() {
        adapter.close();

        assertThat(fault(of(ANA)).kind()).isEqualTo(Fault.Kind.CANCELLED);
        assertThat(entra.exchanges()).isEmpty();
    }

    private Upstream<UpstreamToken> of(Authorized<?> call) {
        return adapter.upstreamCredentials().of(call);
    }

    private Upstream<UpstreamToken> renewed(Authorized<?> call, UpstreamToken stale) {
        return adapter.upstreamCredentials().renewed(call, stale);
    }

    private void awaitExchanges(int number) throws InterruptedException {
        for (int attempt = 0; attempt < 500 && entra.exchanges().size() < number; attempt++) {
            Thread.sleep(10);
        }
        assertThat(entra.exchanges()).hasSize(number);
    }

    private boolean eventually(Fault.Kind kind) throws InterruptedException {
        for (int attempt = 0; attempt < 500; attempt++) {
            if (of(ANA) instanceof Upstream.Failed<UpstreamToken>(var fault)) {
                return fault.kind() == kind;
            }
            Thread.sleep(10);
        }
        return false;
    }
}
