package io.aiconnectors.databricks.adapter.opa;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.access.PolicyFault;
import io.aiconnectors.databricks.domain.audit.ServiceEvent;
import io.aiconnectors.databricks.domain.audit.ServiceEvent.Kind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PolicyNewsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant SINCE = NOW.minusSeconds(5);

    private final List<ServiceEvent> told = new ArrayList<>();
    private final PolicyNews news = new PolicyNews(told::add, "r1", InstantSource.fixed(NOW));

    @Test
    void a_policy_that_is_known_is_no_news() {
        news.heard(inForce("r1", ""));
        news.heard(inForce("r1", ""));

        assertThat(told).isEmpty();
    }

    @Test
    void another_policy_is_told_once_with_the_one_before() {
        news.heard(inForce("r2", ""));
        news.heard(inForce("r2", ""));

        assertThat(told)
                .containsExactly(event(
                        Kind.POLICY_CHANGED,
                        Map.of("revision", "r2", "previous", "r1", "since", "2026-11-23T09:59:55Z")));
    }

    @Test
    void a_policy_that_was_not_taken_is_told_once_with_the_reason() {
        news.heard(inForce("r1", "main.rego:7: unexpected eof"));
        news.heard(inForce("r1", "main.rego:7: unexpected eof"));
        news.heard(inForce("r1", "signature verification failed"));

        assertThat(told)
                .containsExactly(
                        event(
                                Kind.POLICY_NOT_TAKEN,
                                Map.of("revision", "r1", "refusal", "main.rego:7: unexpected eof")),
                        event(
                                Kind.POLICY_NOT_TAKEN,
                                Map.of("revision", "r1", "refusal", "signature verification failed")));
    }

    @Test
    void an_engine_that_is_away_for_a_while_changes_nothing() {
        news.heard(new PolicyStanding.Unknown(PolicyFault.UNREACHABLE));
        news.heard(new PolicyStanding.None("no bundle"));
        news.heard(inForce("r1", ""));

        assertThat(told).isEmpty();
    }

    private static PolicyStanding inForce(String revision, String refusal) {
        return new PolicyStanding.InForce(revision, SINCE, NOW, refusal);
    }

    private static ServiceEvent event(Kind kind, Map<String, String> details) {
        return new ServiceEvent(NOW, kind, new TreeMap<>(details));
    }
}
