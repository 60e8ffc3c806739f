package io.aiconnectors.databricks.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.application.bench.Bench;
import io.aiconnectors.databricks.application.bench.World;
import io.aiconnectors.databricks.domain.audit.Closing;
import io.aiconnectors.databricks.domain.audit.EventId;
import io.aiconnectors.databricks.domain.audit.PayloadsNotKept;
import io.aiconnectors.databricks.domain.audit.ServiceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What is kept of a call word by word.
final class PayloadTest {
    private static final EventId EVENT = new EventId("event-1");

    private final Bench bench = new Bench();
    private final List<ServiceEvent> told = new ArrayList<>();

    @Test
    void arguments_are_kept_between_the_record_and_the_decision() {
        bench.payloads().want();

        bench.listTables();

        assertThat(bench.payloads().kept()).containsExactly("event-1 arguments {\"limit\":5}");
        assertThat(bench.journal().lines())
                .containsSubsequence("open list_tables", "keep arguments", "decide list_tables", "close completed");
    }

    @Test
    void a_call_whose_arguments_cannot_be_kept_does_not_happen() {
        bench.payloads().refuse();

        assertThat(bench.listTables()).isEqualTo(new Outcome.AuditUnavailable<>("audit_payload_unavailable"));

        assertThat(bench.journal().lines())
                .containsExactly("limit ada list_tables", "open list_tables", "close audit_unavailable");
        assertThat(bench.audit().closings())
                .singleElement()
                .returns(List.of("audit_payload_unavailable"), Closing::reasons);
    }

    @Test
    void an_answer_is_kept_as_it_is_sent() {
        bench.payloads().want();

        keepAnswer().keep(EVENT, () -> "{\"tables\":[]}");

        assertThat(bench.payloads().kept()).containsExactly("event-1 answer {\"tables\":[]}");
        assertThat(told).isEmpty();
    }

    @Test
    void an_answer_that_cannot_be_kept_is_told_to_the_audit() {
        bench.payloads().refuse();

        keepAnswer().keep(EVENT, () -> "{}");

        assertThat(told)
                .containsExactly(new ServiceEvent(
                        World.NOON,
                        ServiceEvent.Kind.PAYLOAD_NOT_KEPT,
                        new TreeMap<>(Map.of("event_id", "event-1", "part", "answer", "code", "disk_full"))));
    }

    @Test
    void where_none_are_kept_nothing_is_looked_at() {
        new KeepAnswer(new PayloadsNotKept(), told::add, bench.clock()).keep(EVENT, () -> {
            throw new AssertionError("looked at");
        });

        assertThat(told).isEmpty();
    }

    private KeepAnswer keepAnswer() {
        return new KeepAnswer(bench.payloads(), told::add, bench.clock());
    }
}
