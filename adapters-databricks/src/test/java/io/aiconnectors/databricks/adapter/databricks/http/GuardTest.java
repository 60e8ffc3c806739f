package io.aiconnectors.databricks.adapter.databricks.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import io.aiconnectors.databricks.adapter.databricks.scripted.SettableClock;
import io.aiconnectors.databricks.contract.KeptSignals;
import io.aiconnectors.databricks.domain.identity.ObjectId;
import io.aiconnectors.databricks.domain.identity.Person;
import io.aiconnectors.databricks.domain.identity.TenantId;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.telemetry.Count;
import io.aiconnectors.databricks.domain.telemetry.Level;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class GuardTest {
    private static final Attempt GOOD = new Attempt.Answered(NullNode.getInstance(), "");

    private final SettableClock clock = new SettableClock();
    private final KeptSignals signals = new KeptSignals();
    private final Circuits circuits = new Circuits(clock, signals);

    @ParameterizedTest
    @EnumSource(names = {"UNREACHABLE", "UPSTREAM_ERROR", "TIMEOUT"})
    void outages_of_discovery_open_its_circuit_and_no_other(Kind outage) {
        repeat(Lane.DISCOVERY, outage, Duration.ofSeconds(10));

        assertThat(through(Lane.DISCOVERY, GOOD)).isEqualTo(shed());
        assertThat(through(Lane.TAGS, GOOD)).isEqualTo(GOOD);
        assertThat(circuits.of(workspace("spare"), Lane.DISCOVERY).through(person("ada"), deadline(), () -> GOOD))
                .isEqualTo(GOOD);
    }

    @ParameterizedTest
    @EnumSource(names = {"FORBIDDEN", "NOT_FOUND", "RATE_LIMITED", "UNREADABLE", "CANCELLED", "SIGN_IN_EXPIRED"})
    void what_is_no_outage_opens_nothing(Kind kind) {
        repeat(Lane.DISCOVERY, kind, Duration.ofSeconds(10));

        assertThat(through(Lane.DISCOVERY, GOOD)).isEqualTo(GOOD);
    }

    @Test
    void slow_statements_do_not_close_the_sql_server_for_others() {
        repeat(Lane.SQL, Kind.TIMEOUT, Duration.ofSeconds(60));

        assertThat(through(Lane.SQL, GOOD)).isEqualTo(GOOD);
    }

    @Test
    void a_time_out_for_want_of_our_own_time_does_not_count() {
        repeat(Lane.TAGS, Kind.TIMEOUT, Duration.ofMillis(200));

        assertThat(through(Lane.TAGS, GOOD)).isEqualTo(GOOD);
    }

    @Test
    void an_open_circuit_lets_a_few_try_after_its_pause() {
        repeat(Lane.DISCOVERY, Kind.UNREACHABLE, Duration.ofSeconds(10));
        clock.pass(Circuits.PAUSE.plusSeconds(1));

        assertThat(through(Lane.DISCOVERY, GOOD)).isEqualTo(GOOD);
    }

    @Test
    void more_calls_than_the_lane_is_wide_are_shed() throws InterruptedException {
        occupied(Lane.DISCOVERY, call -> "person" + call, Lane.DISCOVERY.width(), () -> {
            assertThat(through(Lane.DISCOVERY, GOOD)).isEqualTo(Attempt.missed(Kind.SHED));
            assertThat(through(Lane.TAGS, GOOD)).isEqualTo(GOOD);
            assertThat(circuits.of(workspace("spare"), Lane.DISCOVERY).through(person("ada"), deadline(), () -> GOOD))
                    .isEqualTo(GOOD);
        });
        assertThat(through(Lane.DISCOVERY, GOOD)).isEqualTo(GOOD);
    }

    @ParameterizedTest
    @EnumSource(names = {"DISCOVERY", "SQL", "GENIE"})
    void one_person_cannot_take_all_places(Lane lane) throws InterruptedException {
        occupied(lane, _ -> "greedy", lane.share(), () -> {
            assertThat(circuits.of(workspace("main"), lane).through(person("greedy"), deadline(), () -> GOOD))
                    .isEqualTo(Attempt.missed(Kind.SHED));
            assertThat(through(lane, GOOD)).isEqualTo(GOOD);
        });
        assertThat(circuits.of(workspace("main"), lane).through(person("greedy"), deadline(), () -> GOOD))
                .isEqualTo(GOOD);
    }

    @Test
    void whom_a_guard_keeps_back_is_counted_by_workspace_and_lane() throws InterruptedException {
        repeat(Lane.TAGS, Kind.UNREACHABLE, Duration.ofSeconds(10));
        var keptByCircuit = signals.counted(Count.SHED, "main.tags");
        assertThat(keptByCircuit).isPositive();
        assertThat(signals.level(Level.BREAKER_OPEN, "main.tags")).isOne();

        occupied(Lane.SQL, _ -> "greedy", Lane.SQL.share(), () -> {
            var _ = circuits.of(workspace("main"), Lane.SQL).through(person("greedy"), deadline(), () -> GOOD);
        });

        assertThat(signals.counted(Count.SHED, "main.sql")).isOne();
        assertThat(signals.counted(Count.SHED, "main.tags")).isEqualTo(keptByCircuit);
        assertThat(signals.counted(Count.SHED, "main.discovery")).isZero();
    }

    /// Does something while so many calls are on their way.
    private void occupied(Lane lane, IntFunction<String> by, int calls, Runnable meanwhile)
            throws InterruptedException {
        var inside = new CountDownLatch(calls);
        var leave = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var call = 0; call < calls; call++) {
                var who = person(by.apply(call));
                var _ = threads.submit(
                        () -> circuits.of(workspace("main"), lane).through(who, deadline(), () -> {
                            inside.countDown();
                            awaited(leave);
                            return GOOD;
                        }));
            }
            inside.await();
            try {
                meanwhile.run();
            } finally {
                leave.countDown();
            }
        }
    }

    private static Person person(String object) {
        return new Person(new TenantId("tenant"), new ObjectId(object), object + "@example.com");
    }

    private void repeat(Lane lane, Kind kind, Duration time) {
        for (var call = 0; call < 40; call++) {
            circuits.of(workspace("main"), lane)
                    .through(person("ada"), Deadline.in(time, clock), () -> Attempt.missed(kind));
        }
    }

    private Attempt through(Lane lane, Attempt attempt) {
        return circuits.of(workspace("main"), lane).through(person("ada"), deadline(), () -> attempt);
    }

    private Deadline deadline() {
        return Deadline.in(Duration.ofSeconds(10), clock);
    }

    private static Attempt shed() {
        return new Attempt.Missed(new Fault(Kind.SHED, Circuits.PAUSE, ""), false);
    }

    private static Workspace workspace(String alias) {
        return new Workspace(
                new WorkspaceAlias(alias), URI.create("https://a.example"), Workspace.SQL_PATH, Workspace.GENIE_PATH);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
