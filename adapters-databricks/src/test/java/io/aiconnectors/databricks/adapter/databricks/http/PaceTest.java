package io.aiconnectors.databricks.adapter.databricks.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import io.aiconnectors.databricks.adapter.databricks.scripted.SettableClock;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PaceTest {
    private static final Attempt GOOD = new Attempt.Answered(NullNode.instance, "");

    private final SettableClock clock = new SettableClock();
    private final Pace pace = new Pace(16, clock);

    @Test
    void a_burst_of_refusals_halves_the_width_once() {
        IntStream.range(0, 10).forEach(_ -> pace.heeded(slowDown(Duration.ofSeconds(1))));
        assertThat(pace.width()).isEqualTo(8);

        clock.pass(Duration.ofSeconds(1));
        pace.heeded(slowDown(Duration.ofSeconds(1)));
        assertThat(pace.width()).isEqualTo(4);
    }

    @Test
    void the_width_never_falls_below_one_and_comes_back_with_good_answers() {
        for (var burst = 0; burst < 10; burst++) {
            pace.heeded(slowDown(Duration.ofSeconds(1)));
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(pace.width()).isEqualTo(1);

        IntStream.range(0, 300).forEach(_ -> through(Duration.ofSeconds(5), GOOD));
        assertThat(pace.width()).isEqualTo(16);
    }

    @Test
    void nobody_asks_while_upstream_wants_more_quiet_than_there_is_time() {
        pace.heeded(slowDown(Duration.ofSeconds(30)));

        var missed = missed(through(Duration.ofSeconds(8)));

        assertThat(missed.fault()).isEqualTo(new Fault(Kind.RATE_LIMITED, Duration.ofSeconds(30), ""));
        assertThat(missed.temporary())
                .as("whoever waited once does not wait again")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 3600, 31_536_000})
    void a_wish_for_more_than_a_minute_silences_for_a_minute(long seconds) {
        pace.heeded(slowDown(Duration.ofSeconds(seconds)));

        assertThat(missed(through(Duration.ofSeconds(8))).fault().retryAfter()).isEqualTo(Pace.LONGEST_QUIET);
        clock.pass(Pace.LONGEST_QUIET);
        assertThat(through(Duration.ofSeconds(8), GOOD)).isEqualTo(GOOD);
    }

    @Test
    void a_refusal_that_does_not_fit_the_deadline_ends_the_read() {
        var missed = missed(through(Duration.ofSeconds(8), slowDown(Duration.ofSeconds(9))));

        assertThat(missed.fault().retryAfter()).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void a_read_is_made_again_after_the_quiet() {
        var running = InstantSource.system();
        Deque<Attempt> answers = new ArrayDeque<>(List.of(slowDown(Duration.ofMillis(5)), GOOD));

        var attempt = new Pace(16, running).through(Deadline.in(Duration.ofSeconds(60), running), answers::remove);

        assertThat(attempt).isEqualTo(GOOD);
    }

    @Test
    void what_calls_are_told_of_the_limit_holds_for_reads_of_tags_and_not_the_reverse() {
        var paces = new Paces(16, clock);
        var at = new Workspace(
                new WorkspaceAlias("main"), URI.create("http://127.0.0.1:1"), Workspace.SQL_PATH, Workspace.GENIE_PATH);
        var deadline = Deadline.in(Duration.ofSeconds(8), clock);

        var refused = paces.kept(at, Lane.DISCOVERY, deadline, () -> slowDown(Duration.ofSeconds(20)))
                .get();
        assertThat(refused).isInstanceOf(Attempt.Missed.class);

        assertThat(paces.kept(at, Lane.TAGS, deadline, () -> GOOD).get()).isInstanceOf(Attempt.Missed.class);
        assertThat(paces.kept(at, Lane.DISCOVERY, deadline, () -> GOOD).get()).isEqualTo(GOOD);
    }

    @Test
    void no_more_than_the_width_are_under_way() throws InterruptedException {
        var narrow = new Pace(2, clock);
        var both = new CountDownLatch(2);
        var end = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var reader = 0; reader < 2; reader++) {
                threads.execute(() -> narrow.through(Deadline.in(Duration.ofSeconds(60), clock), () -> {
                    both.countDown();
                    waitFor(end);
                    return GOOD;
                }));
            }
            assertThat(both.await(60, TimeUnit.SECONDS)).isTrue();

            var third = narrow.through(Deadline.in(Duration.ofMillis(50), clock), () -> GOOD);

            assertThat(missed(third).fault().kind()).isEqualTo(Kind.TIMEOUT);
            end.countDown();
        }
        assertThat(narrow.through(Deadline.in(Duration.ofMillis(50), clock), () -> GOOD))
                .isEqualTo(GOOD);
    }

    @Test
    void an_interrupt_ends_the_wait() {
        Thread.currentThread().interrupt();

        assertThat(missed(through(Duration.ofSeconds(60), GOOD)).fault().kind()).isEqualTo(Kind.CANCELLED);
        assertThat(Thread.interrupted()).isTrue();
    }

    private Attempt through(Duration time, Attempt... answers) {
        Deque<Attempt> left = new ArrayDeque<>(List.of(answers));
        Supplier<Attempt> exchange = left::remove;
        return pace.through(Deadline.in(time, clock), exchange);
    }

    private static Attempt slowDown(Duration wait) {
        return new Attempt.Missed(new Fault(Kind.RATE_LIMITED, wait, ""), true);
    }

    private static Attempt.Missed missed(Attempt attempt) {
        assertThat(attempt).isInstanceOf(Attempt.Missed.class);
        return (Attempt.Missed) attempt;
    }

    private static void waitFor(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
