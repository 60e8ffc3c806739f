package io.aiconnectors.databricks.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.Gauge;
import com.codahale.metrics.MetricRegistry;
import io.aiconnectors.databricks.adapter.pages.operations.Figures.Figure;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RegisteredFiguresTest {
    private final MetricRegistry metrics = new MetricRegistry();

    @Test
    void figures_are_found_by_a_part_of_their_names() {
        metrics.counter("databricks.circuit.main.opened").inc(3);
        metrics.registerGauge("circuit.state", (Gauge<String>) () -> "open");
        metrics.meter("calls.breaker_open").mark(2);
        metrics.counter("circuitous.route").inc();

        assertThat(RegisteredFigures.of(metrics, Set.of("circuit", "breaker")))
                .containsExactly(
                        new Figure("calls.breaker_open", "2"),
                        new Figure("circuit.state", "open"),
                        new Figure("databricks.circuit.main.opened", "3"));
    }

    @Test
    void what_is_counted_under_a_name_is_told_by_what_comes_after_it() {
        metrics.counter("connector.calls.completed").inc(1200);
        metrics.counter("connector.calls.refused").inc();
        metrics.counter("connector.callsigns.other").inc();

        assertThat(RegisteredFigures.under(metrics, "connector.calls"))
                .containsExactly(new Figure("completed", "1,200"), new Figure("refused", "1"));
    }

    @Test
    void a_gauge_that_has_nothing_to_say_says_so() {
        metrics.registerGauge("audit.refusing", (Gauge<String>) () -> "");

        assertThat(RegisteredFigures.of(metrics, Set.of("audit")))
                .containsExactly(new Figure("audit.refusing", "none"));
    }
}
