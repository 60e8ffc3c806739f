package io.aiconnectors.databricks.adapter.mcp.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.mcp.support.Persons;
import io.aiconnectors.databricks.domain.audit.SecurityEvent;
import io.aiconnectors.databricks.domain.audit.SecurityEvent.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RejectionsTest {
    private final AtomicReference<Instant> clock = new AtomicReference<>(Persons.NOW);
    private final List<SecurityEvent> events = new ArrayList<>();
    private final Rejections rejections = new Rejections(events::add, clock::get);

    @Test
    void a_token_that_is_not_taken_is_recorded_with_the_reason_alone() {
        rejections.note("expired");

        assertThat(events).containsExactly(new SecurityEvent(Persons.NOW, Kind.TOKEN_REJECTED, "", "", "", "expired"));
    }

    @Test
    void ten_a_second_are_recorded_and_the_next_one_tells_of_the_others() {
        note(25);
        assertThat(events).hasSize(10);

        clock.set(Persons.NOW.plusMillis(999));
        note(1);
        assertThat(events).hasSize(10);

        clock.set(Persons.NOW.plusSeconds(1));
        note(2);

        assertThat(events.subList(10, 12))
                .extracting(SecurityEvent::details)
                .containsExactly(new TreeMap<>(Map.of("suppressed", "16")), new TreeMap<>());
    }

    @Test
    void a_clock_that_is_set_back_does_not_silence() {
        note(10);
        clock.set(Persons.NOW.minusSeconds(3600));

        note(1);

        assertThat(events).hasSize(11);
    }

    private void note(int times) {
        IntStream.range(0, times).forEach(_ -> rejections.note("signature"));
    }
}
