package io.aiconnectors.databricks.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiconnectors.databricks.application.bench.Bench;
import io.aiconnectors.databricks.application.bench.World;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.audit.Closing;
import io.aiconnectors.databricks.domain.trace.Latency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A call that breaks on a defect of ours is recorded once and not swallowed.
final class DefectTest {
    private final Bench bench = new Bench();

    @ParameterizedTest
    @EnumSource
    void an_exception_closes_the_record_once_and_goes_on_up(ToolName tool) {
        var defect = new IllegalStateException("broken");
        bench.databricks().onCall(() -> {
            throw defect;
        });

        assertThatThrownBy(() -> bench.call(tool)).isSameAs(defect);
        assertThat(bench.audit().closings()).singleElement().satisfies(DefectTest::isCrashed);
        assertThat(bench.journal().lines()).endsWith("close crashed");
    }

    @ParameterizedTest
    @EnumSource
    void an_error_closes_the_record_once_and_goes_on_up(ToolName tool) {
        var defect = new AssertionError("broken");
        bench.databricks().onCall(() -> {
            throw defect;
        });

        assertThatThrownBy(() -> bench.call(tool)).isSameAs(defect);
        assertThat(bench.audit().closings()).singleElement().satisfies(DefectTest::isCrashed);
    }

    @Test
    void a_reader_of_statements_that_throws_is_recorded_and_no_permit() {
        var defect = new StackOverflowError();
        bench.statements().onRead(() -> {
            throw defect;
        });

        assertThatThrownBy(() -> bench.proxyToSql(World.READ_ONLY)).isSameAs(defect);
        assertThat(bench.journal().lines())
                .containsExactly("limit ada proxy_to_sql", "open proxy_to_sql", "read select 1", "close crashed");
    }

    @Test
    void a_policy_that_throws_is_a_defect_and_no_permit() {
        var defect = new IllegalStateException("broken");
        bench.policy().onDecide(() -> {
            throw defect;
        });

        assertThatThrownBy(bench::getTable).isSameAs(defect);
        assertThat(bench.journal().lines())
                .containsExactly("limit ada get_table", "open get_table", "decide get_table", "close crashed");
        assertThat(bench.audit().closings())
                .singleElement()
                .returns(Closing.UNDECIDED, Closing::decision)
                .returns("", Closing::workspace);
    }

    /// Whatever was screened before.
    private static void isCrashed(Closing closing) {
        assertThat(closing)
                .isEqualTo(new Closing(
                        "crashed",
                        List.of("defect"),
                        "main",
                        0,
                        closing.screened(),
                        List.of(),
                        World.DECISION,
                        closing.screenings(),
                        List.of(),
                        Latency.ZERO,
                        World.NOON));
    }
}
