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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LookoutTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final List<Closing> closed = new ArrayList<>();
    private final Lookout lookout = lookout("main", "research");

    @Test
    void what_passes_is_recorded_as_it_was() {
        var closing = closing("completed", "", "main", 2, NOON);
        call("", closing);

        assertThat(closed).containsExactly(closing);
        assertThat(new LookoutTrail(_ -> new Opened.Refused("audit_spool_full"), lookout).open(opening("")))
                .isEqualTo(new Opened.Refused("audit_spool_full"));
    }

    @Test
    void a_call_that_leaves_no_record_passes_too() {
        var passed = new ArrayList<Closing>();
        var trail = new AuditTrail() {
            @Override
            public Opened open(Opening opening) {
                return new Opened.Refused("audit_spool_full");
            }

            @Override
            public void unrecorded(Opening opening, Closing closing) {
                passed.add(closing);
            }
        };
        var closing = closing("throttled", "", "", 0, NOON);

        new LookoutTrail(trail, lookout).unrecorded(opening(""), closing);

        assertThat(passed).containsExactly(closing);
    }

    @Test
    void a_workspace_is_as_the_last_call_saw_it() {
        assertThat(lookout.of("main").hasAnswered()).isFalse();

        call("", closing("upstream_failed", "timeout", "main", 0, NOON));
        assertThat(lookout.of("main").isFailingAt(NOON.plusSeconds(1))).isTrue();
        assertThat(lookout.of("main").code()).isEqualTo("timeout");

        call("", closing("completed", "", "main", 0, NOON.plusSeconds(2)));
        assertThat(lookout.of("main").isFailingAt(NOON.plusSeconds(3))).isFalse();
        assertThat(lookout.of("main").hasAnswered()).isTrue();
        assertThat(lookout.of("research")).isEqualTo(Sightings.NONE);
    }

    @Test
    void one_failure_does_not_count_for_ever() {
        call("", closing("upstream_failed", "unreachable", "main", 0, NOON));

        assertThat(lookout.of("main").isFailingAt(NOON.plusSeconds(119))).isTrue();
        assertThat(lookout.of("main").isFailingAt(NOON.plusSeconds(120))).isFalse();
    }

    @Test
    void a_call_that_got_nowhere_blames_the_workspace_that_it_asked_for() {
        call("research", closing("upstream_failed", "unreachable", "", 0, NOON));

        assertThat(lookout.of("research").isFailingAt(NOON)).isTrue();
        assertThat(lookout.of("main")).isEqualTo(Sightings.NONE);
    }

    @Test
    void a_call_that_got_nowhere_blames_the_only_workspace_there_is_and_none_of_several() {
        var only = lookout("main");
        only.ended("", closing("upstream_failed", "unreachable", "", 0, NOON));
        lookout.ended("", closing("upstream_failed", "unreachable", "", 0, NOON));

        assertThat(only.of("main").isFailingAt(NOON)).isTrue();
        assertThat(lookout.of("main")).isEqualTo(Sightings.NONE);
    }

    @Test
    void entra_is_blamed_for_what_is_of_entra() {
        call("", closing("upstream_failed", "identity_unavailable", "main", 0, NOON));

        assertThat(lookout.of(Lookout.ENTRA).isFailingAt(NOON)).isTrue();
        assertThat(lookout.of("main")).isEqualTo(Sightings.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sign_in_expired", "workspace_forbidden", "rejected", "cancelled", "not_a_code_of_ours"})
    void what_is_of_the_caller_blames_nobody_else(String code) {
        call("main", closing("upstream_failed", code, "main", 0, NOON));

        assertThat(lookout.of("main")).isEqualTo(Sightings.NONE);
        assertThat(lookout.of(Lookout.ENTRA)).isEqualTo(Sightings.NONE);
    }

    private static Lookout lookout(String... aliases) {
        return new Lookout(Arrays.stream(aliases).map(WorkspaceAlias::new).toList());
    }

    private void call(String asked, Closing closing) {
        AuditTrail audit = _ -> new Opened.Recording(closed::add);
        switch (new LookoutTrail(audit, lookout).open(opening(asked))) {
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
