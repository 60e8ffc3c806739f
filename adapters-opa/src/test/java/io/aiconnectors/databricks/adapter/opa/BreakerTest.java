package io.aiconnectors.databricks.adapter.opa;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.contract.KeptSignals;
import io.aiconnectors.databricks.domain.access.PolicyFault;
import io.aiconnectors.databricks.domain.telemetry.Count;
import io.aiconnectors.databricks.domain.telemetry.Level;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BreakerTest {
    private static final Reply ANSWER = new Reply.Body(new byte[0]);
    private static final Reply LATE = new Reply.Failed(PolicyFault.TIMEOUT);
    private static final Reply REFUSED = new Reply.Failed(PolicyFault.BREAKER_OPEN);

    private final SetClock clock = new SetClock();
    private final KeptSignals signals = new KeptSignals();
    private Reply reply = ANSWER;
    private int asked;
    private final Breaker breaker = new Breaker(this::answer, signals, clock);

    @Test
    void passes_on_what_the_engine_answers() {
        assertThat(ask()).isSameAs(ANSWER);
        reply = LATE;
        assertThat(ask()).isSameAs(LATE);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void after_waits_enough_open_means_refused_without_a_question() {
        open();
        reply = ANSWER;

        assertThat(ask()).isEqualTo(REFUSED);
        assertThat(asked).isEqualTo(Breaker.ENOUGH_TO_JUDGE);
    }

    @Test
    void one_wait_among_answers_does_not_open_it() {
        for (var round = 0; round < 50; round++) {
            reply = round % 3 == 0 ? LATE : ANSWER;
            assertThat(ask()).isSameAs(reply);
        }
    }

    @Test
    void closes_when_the_engine_answers_again_after_the_pause() {
        open();
        clock.pass(Breaker.PAUSE.plusMillis(1));
        reply = ANSWER;

        for (var round = 0; round < 10; round++) {
            assertThat(ask()).isSameAs(ANSWER);
        }
    }

    @Test
    void stays_open_for_another_pause_when_the_trials_wait_too() {
        open();
        clock.pass(Breaker.PAUSE.plusMillis(1));

        assertThat(ask()).isSameAs(LATE);
        assertThat(ask()).isSameAs(LATE);
        assertThat(ask()).isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @EnumSource(value = PolicyFault.class, mode = EnumSource.Mode.EXCLUDE, names = "TIMEOUT")
    void nothing_but_waits_opens_it(PolicyFault fault) {
        reply = new Reply.Failed(fault);
        for (var round = 0; round < 30; round++) {
            ask();
        }
        reply = ANSWER;

        assertThat(ask()).isSameAs(ANSWER);
    }

    @Test
    void callers_who_gave_up_are_not_held_against_the_engine() {
        reply = LATE;
        Thread.currentThread().interrupt();
        for (var round = 0; round < 30; round++) {
            ask();
        }
        assertThat(Thread.interrupted()).isTrue();
        reply = ANSWER;

        assertThat(ask()).isSameAs(ANSWER);
    }

    @Test
    void tells_whether_it_is_open_and_whom_it_kept_back() {
        assertThat(signals.level(Level.BREAKER_OPEN, OpaAdapter.GUARD)).isZero();
        open();
        assertThat(signals.counted(Count.SHED, OpaAdapter.GUARD)).isZero();
        ask();

        assertThat(signals.level(Level.BREAKER_OPEN, OpaAdapter.GUARD)).isOne();
        assertThat(signals.counted(Count.SHED, OpaAdapter.GUARD)).isOne();
    }

    private void open() {
        reply = LATE;
        for (var round = 0; round < Breaker.ENOUGH_TO_JUDGE; round++) {
            ask();
        }
    }

    private Reply ask() {
        return breaker.post("/", new byte[0], Duration.ofSeconds(1));
    }

    private Reply answer(String path, byte[] body, Duration deadline) {
        asked++;
        return reply;
    }
}
