package io.aiconnectors.databricks.domain.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

final class UpstreamTest {
    private static final Fault SLOW_DOWN = new Fault(Fault.Kind.RATE_LIMITED, Duration.ofSeconds(7), "req-1");

    @Test
    void an_answer_goes_on() {
        assertThat(Upstream.answer(20).then(value -> Upstream.answer(value + 1)))
                .isEqualTo(new Upstream.Answer<>(21));
    }

    @Test
    void an_answer_may_lead_to_a_fault() {
        assertThat(Upstream.answer(20).then(_ -> Upstream.<String>failed(SLOW_DOWN)))
                .isEqualTo(new Upstream.Failed<>(SLOW_DOWN));
    }

    @Test
    void a_fault_stays_as_it_is_and_nothing_follows_it() {
        var followed = new ArrayList<Integer>();

        var then = Upstream.<Integer>failed(SLOW_DOWN).then(value -> {
            followed.add(value);
            return Upstream.answer("never");
        });
        var map = Upstream.<Integer>failed(SLOW_DOWN).map(followed::add);

        assertThat(then).isEqualTo(new Upstream.Failed<>(SLOW_DOWN));
        assertThat(map).isEqualTo(new Upstream.Failed<>(SLOW_DOWN));
        assertThat(followed).isEmpty();
    }

    @Test
    void an_answer_is_reshaped() {
        assertThat(Upstream.answer(20).map(value -> "" + value)).isEqualTo(new Upstream.Answer<>("20"));
    }

    @Test
    void a_kind_alone_makes_a_fault() {
        assertThat(Upstream.<String>failed(Fault.Kind.TIMEOUT))
                .isEqualTo(new Upstream.Failed<>(Fault.of(Fault.Kind.TIMEOUT)));
    }
}
