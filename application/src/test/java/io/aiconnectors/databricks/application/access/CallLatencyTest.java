package io.aiconnectors.databricks.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.application.bench.Bench;
import io.aiconnectors.databricks.application.bench.World;
import io.aiconnectors.databricks.domain.audit.Closing;
import io.aiconnectors.databricks.domain.trace.Latency;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What the end of a call says of the time it took.
final class CallLatencyTest {
    private final Bench bench = new Bench();

    @Test
    void the_policy_is_timed_by_the_gate_and_the_rest_is_the_calls_own() {
        bench.policy().onDecide(() -> bench.clock().move(Duration.ofMillis(3)));
        bench.databricks().onCall(() -> bench.clock().move(Duration.ofMillis(20)));

        bench.listTables();

        assertThat(bench.audit().closings())
                .singleElement()
                .returns(World.NOON.plusMillis(23), Closing::at)
                .returns(
                        new Latency(
                                Duration.ofMillis(23),
                                Duration.ofMillis(3),
                                Duration.ZERO,
                                Duration.ZERO,
                                Duration.ofMillis(20)),
                        Closing::latency);
    }

    @Test
    void both_decisions_on_a_proxied_call_are_timed() {
        bench.policy().onDecide(() -> bench.clock().move(Duration.ofMillis(3)));

        bench.proxyToSql(World.READ_ONLY);

        assertThat(bench.audit().closings())
                .singleElement()
                .satisfies(closing -> assertThat(closing.latency().policy()).isEqualTo(Duration.ofMillis(6)));
    }

    @Test
    void databricks_is_given_the_trace_of_the_call() {
        bench.databricks().nameRequests("req");

        bench.proxyToSql(World.READ_ONLY);

        assertThat(bench.audit().closings())
                .singleElement()
                .satisfies(closing -> assertThat(closing.upstreamRequestIds())
                        .containsExactly("req sql tools", "req sql execute_sql_read_only"));
    }
}
