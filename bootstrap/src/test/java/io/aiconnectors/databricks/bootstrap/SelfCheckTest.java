package io.aiconnectors.databricks.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.audit.AuditFigures;
import io.aiconnectors.databricks.adapter.entra.EntraReadiness;
import io.aiconnectors.databricks.adapter.pages.operations.Standing;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SelfCheckTest {
    private final Drain drain = new Drain();
    private Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private List<String> policy = List.of();
    private EntraReadiness keys = new EntraReadiness.Ready(now);
    private String refusing = "";
    private int asked;
    private final SelfCheck check = new SelfCheck(
            () -> {
                asked++;
                return policy;
            },
            () -> keys,
            () -> new AuditFigures(0, 0, List.of(), 0, 0, refusing),
            drain,
            () -> now);

    @Test
    void it_is_ready_with_a_policy_keys_and_a_spool() {
        assertThat(check.isReady()).isTrue();
        assertThat(check.standings()).extracting(Standing::what).containsExactly("policy", "keys", "spool");
    }

    @Test
    void every_reason_is_told_and_none_hides_another() {
        policy = List.of("bundle_not_active");
        keys = new EntraReadiness.NotReady("unreachable");
        refusing = "audit_spool_full";

        assertThat(check.isReady()).isFalse();
        assertThat(check.standings())
                .filteredOn(Standing::isFailing)
                .extracting(Standing::detail)
                .containsExactly("bundle_not_active", "unreachable", "audit_spool_full");
    }

    @Test
    void many_who_look_make_us_ask_once_a_second() {
        for (var looks = 0; looks < 100; looks++) {
            check.isReady();
        }
        assertThat(asked).isEqualTo(1);

        now = now.plusSeconds(1);
        check.isReady();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void a_stop_is_not_kept_back_by_what_is_remembered() {
        assertThat(check.isReady()).isTrue();

        drain.begin();

        assertThat(check.isReady()).isFalse();
        assertThat(check.standings()).containsExactly(Standing.failing("serving", "stopping"));
    }
}
