package io.aiconnectors.databricks.adapter.pages.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.contract.Callers;
import io.aiconnectors.databricks.domain.audit.AuditTrail;
import io.aiconnectors.databricks.domain.audit.AuditTrail.Opened;
import io.aiconnectors.databricks.domain.audit.CallArguments;
import io.aiconnectors.databricks.domain.audit.Closing;
import io.aiconnectors.databricks.domain.audit.EventId;
import io.aiconnectors.databricks.domain.audit.Opening;
import io.aiconnectors.databricks.domain.audit.Subject;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.screening.Withheld;
import io.aiconnectors.databricks.domain.trace.Latency;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CallTallyTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final List<Closing> closed = new ArrayList<>();
    private final CallTally tally = tally("main", "research");

    @Test
    void every_call_is_counted_on_its_way_into_the_audit() {
        call("", closing("completed", "", "main", 0, NOON));
        call("", closing("completed", "", "main", 2, NOON));
        call("", closing("refused", "tool_not_granted", "", 0, NOON));

        assertThat(closed).hasSize(3);
        assertThat(tally.outcomes()).containsEntry("completed", 2L).containsEntry("refused", 1L);
        assertThat(tally.reasons()).containsExactlyEntriesOf(Map.of("tool_not_granted", 1L));
        assertThat(tally.withheld()).containsEntry("sci", 2L);
    }

    @Test
    void a_call_that_the_audit_refuses_is_counted_and_stays_refused() {
        var trail = new TalliedTrail(_ -> new Opened.Refused("audit_spool_full"), tally);

        assertThat(trail.open(opening(""))).isEqualTo(new Opened.Refused("audit_spool_full"));
        assertThat(tally.reasons()).containsEntry("audit_spool_full", 1L);
    }

    @Test
    void a_workspace_is_as_the_last_call_saw_it() {
        assertThat(tally.of("main").hasAnswered()).isFalse();

        call("", closing("upstream_failed", "timeout", "main", 0, NOON));
        assertThat(tally.of("main").isFailingAt(NOON.plusSeconds(1))).isTrue();
        assertThat(tally.of("main").code()).isEqualTo("timeout");

        call("", closing("completed", "", "main", 0, NOON.plusSeconds(2)));
        assertThat(tally.of("main").isFailingAt(NOON.plusSeconds(3))).isFalse();
        assertThat(tally.of("main").hasAnswered()).isTrue();
        assertThat(tally.of("research")).isEqualTo(Sightings.NONE);
    }

    @Test
    void one_failure_does_not_count_for_ever() {
        call("", closing("upstream_failed", "unreachable", "main", 0, NOON));

        assertThat(tally.of("main").isFailingAt(NOON.plusSeconds(119))).isTrue();
        assertThat(tally.of("main").isFailingAt(NOON.plusSeconds(120))).isFalse();
    }

    @Test
    void a_call_that_got_nowhere_blames_the_workspace_that_it_asked_for() {
        call("research", closing("upstream_failed", "unreachable", "", 0, NOON));

        assertThat(tally.of("research").isFailingAt(NOON)).isTrue();
        assertThat(tally.of("main")).isEqualTo(Sightings.NONE);
    }

    @Test
    void a_call_that_got_nowhere_blames_the_only_workspace_there_is_and_none_of_several() {
        var only = tally("main");
        only.ended("", closing("upstream_failed", "unreachable", "", 0, NOON));
        tally.ended("", closing("upstream_failed", "unreachable", "", 0, NOON));

        assertThat(only.of("main").isFailingAt(NOON)).isTrue();
        assertThat(tally.of("main")).isEqualTo(Sightings.NONE);
    }

    @Test
    void entra_is_blamed_for_what_is_of_entra() {
        call("", closing("upstream_failed", "identity_unavailable", "main", 0, NOON));

        assertThat(tally.of(CallTally.ENTRA).isFailingAt(NOON)).isTrue();
        assertThat(tally.of("main")).isEqualTo(Sightings.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sign_in_expired", "workspace_forbidden", "rejected", "cancelled", "not_a_code_of_ours"})
    void what_is_of_the_caller_blames_nobody_else(String code) {
        call("main", closing("upstream_failed", code, "main", 0, NOON));

        assertThat(tally.of("main")).isEqualTo(Sightings.NONE);
        assertThat(tally.of(CallTally.ENTRA)).isEqualTo(Sightings.NONE);
    }

    @Test
    void a_flood_of_codes_does_not_fill_the_memory() {
        for (var code = 0; code < 1000; code++) {
            call("", closing("refused", "code_" + code, "", 0, NOON));
        }

        assertThat(tally.reasons()).hasSizeLessThanOrEqualTo(201);
        assertThat(tally.reasons().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(1000);
    }

    private static CallTally tally(String... aliases) {
        return new CallTally(Arrays.stream(aliases).map(WorkspaceAlias::new).toList());
    }

    private void call(String asked, Closing closing) {
        AuditTrail audit = _ -> new Opened.Recording(closed::add);
        switch (new TalliedTrail(audit, tally).open(opening(asked))) {
            case Opened.Recording(var attempt) -> attempt.close(closing);
            case Opened.Refused(var code) -> throw new AssertionError(code);
        }
    }

    private static Opening opening(String workspace) {
        return new Opening(
                new EventId("0123456789abcdef"),
                NOON,
                "list_catalogs",
                Callers.person("ada"),
                new ClientId("client"),
                List.of(),
                List.of(),
                workspace,
                Subject.UNKNOWN,
                new CallArguments("{}"));
    }

    private static Closing closing(String outcome, String reason, String workspace, int withheld, Instant at) {
        return new Closing(
                outcome,
                reason.isEmpty() ? List.of() : List.of(reason),
                workspace,
                0,
                0,
                withheld == 0 ? List.of() : List.of(new Withheld("sci", withheld)),
                Closing.UNDECIDED,
                List.of(),
                List.of(),
                Latency.ZERO,
                at);
    }
}
