package io.aiconnectors.databricks.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class DrainTest {
    private final Drain drain = new Drain();

    @Test
    void everybody_is_welcome_until_the_stop_and_nobody_after_it() {
        assertThat(drain.enter()).isEqualTo(Drain.Entry.WELCOME);
        assertThat(drain.isStopping()).isFalse();

        drain.begin();

        assertThat(drain.enter()).isEqualTo(Drain.Entry.TOO_LATE);
        assertThat(drain.isStopping()).isTrue();
    }

    @Test
    void what_is_under_way_is_waited_for_and_so_is_the_answer_to_who_came_too_late() throws Exception {
        drain.enter();
        drain.begin();
        drain.enter();
        var left = CompletableFuture.supplyAsync(() -> await(Duration.ofMinutes(1)));

        drain.leave();
        assertThat(await(Duration.ZERO)).isEqualTo(1);
        drain.leave();

        assertThat(left.get(1, TimeUnit.MINUTES)).isZero();
    }

    @Test
    void what_does_not_end_is_not_waited_for_for_ever() {
        drain.enter();

        assertThat(await(Duration.ofMillis(1))).isEqualTo(1);
    }

    private int await(Duration atMost) {
        try {
            return drain.await(atMost);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
