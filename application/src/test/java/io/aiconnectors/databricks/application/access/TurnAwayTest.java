package io.aiconnectors.databricks.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.application.bench.Bench;
import io.aiconnectors.databricks.application.bench.World;
import io.aiconnectors.databricks.domain.audit.Closing;
import io.aiconnectors.databricks.domain.audit.EventId;
import io.aiconnectors.databricks.domain.audit.Opening;
import io.aiconnectors.databricks.domain.audit.Subject;
import io.aiconnectors.databricks.domain.limit.Allowance;
import io.aiconnectors.databricks.domain.trace.Latency;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Calls that never come to an intent.
final class TurnAwayTest {
    private final Bench bench = new Bench();

    @Test
    void a_call_that_is_turned_away_is_recorded_and_asks_nobody() {
        bench.gate().turnAway(Bench.INVOCATION, "drop_everything", "unknown_tool");

        assertThat(bench.journal().lines())
                .containsExactly("limit ada mistake", "open drop_everything", "close turned_away");
        assertThat(bench.audit().openings())
                .containsExactly(new Opening(
                        new EventId("event-1"),
                        World.NOON,
                        "drop_everything",
                        World.ADA.person(),
                        World.ADA.client(),
                        World.ADA.groups(),
                        World.ADA.scopes(),
                        "",
                        Subject.UNKNOWN,
                        Bench.INVOCATION.arguments()));
        assertThat(bench.audit().closings())
                .containsExactly(new Closing(
                        "turned_away",
                        List.of("unknown_tool"),
                        "",
                        0,
                        0,
                        List.of(),
                        Closing.UNDECIDED,
                        List.of(),
                        List.of(),
                        Latency.ZERO,
                        World.NOON));
    }

    @Test
    void it_is_turned_away_all_the_same_when_it_cannot_be_recorded() {
        bench.audit().refuse();

        bench.gate().turnAway(Bench.INVOCATION, "drop_everything", "unknown_tool");

        assertThat(bench.journal().lines()).containsExactly("limit ada mistake", "open drop_everything");
    }

    @Test
    void beyond_the_limit_it_is_not_even_recorded() {
        var wait = new Allowance.Exhausted(Duration.ofSeconds(7), false);
        bench.limits().exhaust(wait.retryAfter());

        assertThat(bench.gate().turnAway(Bench.INVOCATION, "drop_everything", "unknown_tool"))
                .isEqualTo(wait);
        assertThat(bench.journal().lines()).containsExactly("limit ada mistake");
        assertThat(bench.audit().unrecorded()).containsExactly("event-1 drop_everything throttled");
    }

    @Test
    void a_call_beyond_the_limit_ends_before_everybody_who_watches_and_asks_nobody() {
        bench.limits().exhaust(Duration.ofSeconds(7));

        assertThat(bench.listTables()).isEqualTo(new Outcome.Throttled<>(Duration.ofSeconds(7)));
        assertThat(bench.journal().lines()).containsExactly("limit ada list_tables");
        assertThat(bench.audit().unrecorded()).containsExactly("event-1 list_tables throttled");
    }

    @Test
    void the_first_beyond_the_limit_is_recorded() {
        bench.limits().exhaustJustNow(Duration.ofSeconds(7));

        bench.gate().turnAway(Bench.INVOCATION, "drop_everything", "unknown_tool");

        assertThat(bench.journal().lines())
                .containsExactly("limit ada mistake", "open drop_everything", "close throttled");
        assertThat(bench.audit().unrecorded()).isEmpty();
    }

    @Test
    void the_first_call_beyond_the_limit_is_recorded_too_and_asks_nobody_else() {
        bench.limits().exhaustJustNow(Duration.ofSeconds(7));

        assertThat(bench.listTables()).isEqualTo(new Outcome.Throttled<>(Duration.ofSeconds(7)));
        assertThat(bench.journal().lines())
                .containsExactly("limit ada list_tables", "open list_tables", "close throttled");
    }
}
