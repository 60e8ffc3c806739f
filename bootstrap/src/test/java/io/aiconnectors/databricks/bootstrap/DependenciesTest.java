package io.aiconnectors.databricks.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.aiconnectors.databricks.adapter.audit.AuditFigures;
import io.aiconnectors.databricks.adapter.audit.drain.SinkFigures;
import io.aiconnectors.databricks.adapter.entra.EntraReadiness;
import io.aiconnectors.databricks.adapter.opa.PolicyStanding;
import io.aiconnectors.databricks.adapter.pages.calls.Lookout;
import io.aiconnectors.databricks.adapter.pages.operations.Condition;
import io.aiconnectors.databricks.adapter.pages.operations.Standing;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DependenciesTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void what_nobody_has_seen_is_not_called_sound() {
        assertThat(of(new EntraReadiness.Ready(NOON), inForce(""), List.of(), ""))
                .extracting(Standing::what, Standing::condition)
                .containsExactly(
                        tuple("workspace main", Condition.UNSEEN),
                        tuple("entra id", Condition.SOUND),
                        tuple("opa", Condition.SOUND),
                        tuple("sign-in store", Condition.SOUND),
                        tuple("audit sink file", Condition.SOUND));
    }

    @Test
    void each_that_fails_is_told_with_its_code() {
        assertThat(of(
                        new EntraReadiness.NotReady("timeout"),
                        new PolicyStanding.None("not signed"),
                        List.of("store_throttled"),
                        "sink_broke"))
                .filteredOn(Standing::isFailing)
                .extracting(Standing::detail)
                .containsExactly("timeout", "no policy in force: not signed", "store_throttled", "sink_broke");
    }

    @Test
    void a_later_policy_that_was_not_taken_is_told_of_an_engine_that_is_sound() {
        assertThat(of(new EntraReadiness.Ready(NOON), inForce("not signed"), List.of(), ""))
                .filteredOn(one -> one.what().equals("opa"))
                .singleElement()
                .satisfies(opa -> {
                    assertThat(opa.isFailing()).isFalse();
                    assertThat(opa.detail()).contains("revision abc", "not taken: not signed");
                });
    }

    private static PolicyStanding inForce(String refusal) {
        return new PolicyStanding.InForce("abc", NOON, NOON, refusal);
    }

    private static List<Standing> of(EntraReadiness entra, PolicyStanding opa, List<String> store, String sink) {
        var lookout = new Lookout(List.of(new WorkspaceAlias("main")));
        var sinks = List.of(new SinkFigures("file", 1, 0, 0, Duration.ZERO, sink));
        return new Dependencies(
                        lookout.workspaces(),
                        lookout,
                        () -> entra,
                        () -> opa,
                        () -> store,
                        () -> new AuditFigures(0, 0, sinks, 0, 0, ""),
                        () -> NOON)
                .standings();
    }
}
