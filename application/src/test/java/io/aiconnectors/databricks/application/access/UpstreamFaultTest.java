package io.aiconnectors.databricks.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.application.bench.Bench;
import io.aiconnectors.databricks.application.bench.World;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.audit.Closing;
import io.aiconnectors.databricks.domain.upstream.Fault;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a fault of Databricks becomes: the end of a call, or the same as nothing of that name.
final class UpstreamFaultTest {
    private static final Set<ToolName> TARGETED = EnumSet.of(
            ToolName.LIST_SCHEMAS,
            ToolName.LIST_TABLES,
            ToolName.GET_TABLE,
            ToolName.SEARCH_TABLES,
            ToolName.LIST_GENIE_TOOLS,
            ToolName.PROXY_TO_GENIE);

    private final Bench bench = new Bench();

    static Stream<Arguments> targetedAndAbsent() {
        return TARGETED.stream()
                .flatMap(tool ->
                        Stream.of(Fault.Kind.NOT_FOUND, Fault.Kind.FORBIDDEN).map(kind -> Arguments.of(tool, kind)));
    }

    @ParameterizedTest
    @MethodSource("targetedAndAbsent")
    void a_target_that_databricks_denies_looks_like_one_that_is_not_there(ToolName tool, Fault.Kind kind) {
        bench.databricks().fail(new Fault(kind, Duration.ZERO, "req-7"));

        var outcome = bench.call(tool);

        assertThat(outcome).isEqualTo(new Outcome.NotVisible<>(List.of(kind.code())));
        assertThat(bench.audit().closings())
                .singleElement()
                .returns("not_visible", Closing::outcome)
                .returns(List.of(kind.code()), Closing::reasons)
                .returns(List.of("req-7"), Closing::upstreamRequestIds);
    }

    @Test
    void a_space_that_databricks_denies_at_last_looks_like_one_that_is_not_there() {
        bench.databricks().failAfter(1, new Fault(Fault.Kind.FORBIDDEN, Duration.ZERO, "req-7"));

        assertThat(bench.proxyToGenie()).isEqualTo(new Outcome.NotVisible<>(List.of("forbidden")));
        assertThat(bench.journal().lines()).contains("genie 01aa query_space_01aa");
    }

    static Stream<Arguments> untargetedAndAbsent() {
        return EnumSet.complementOf(EnumSet.copyOf(TARGETED)).stream()
                .flatMap(tool ->
                        Stream.of(Fault.Kind.NOT_FOUND, Fault.Kind.FORBIDDEN).map(kind -> Arguments.of(tool, kind)));
    }

    @ParameterizedTest
    @MethodSource("untargetedAndAbsent")
    void a_call_without_a_target_has_nothing_to_hide(ToolName tool, Fault.Kind kind) {
        var fault = new Fault(kind, Duration.ZERO, "req-7");
        bench.databricks().fail(fault);

        assertThat(bench.call(tool)).isEqualTo(new Outcome.UpstreamFailed<>(fault));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_FOUND", "FORBIDDEN"})
    void any_other_fault_is_told_as_what_it_is(Fault.Kind kind) {
        var fault = new Fault(kind, Duration.ofSeconds(3), "req-7");
        bench.databricks().fail(fault);

        assertThat(bench.getTable()).isEqualTo(new Outcome.UpstreamFailed<>(fault));
        assertThat(bench.listCatalogs(Bench.ANYWHERE)).isEqualTo(new Outcome.UpstreamFailed<>(fault));
        assertThat(bench.audit().closings())
                .hasSize(2)
                .allSatisfy(closing -> assertThat(closing)
                        .returns("upstream_failed", Closing::outcome)
                        .returns(List.of(kind.code()), Closing::reasons)
                        .returns(List.of("req-7"), Closing::upstreamRequestIds));
    }

    @Test
    void a_target_without_readable_labels_looks_like_one_that_is_not_there() {
        bench.classifications().fail(World.ORDERS, Fault.of(Fault.Kind.NOT_FOUND));

        assertThat(bench.getTable()).isInstanceOf(Outcome.NotVisible.class);
        assertThat(bench.journal().lines()).doesNotContain("table main.sales.orders");
    }

    @Test
    void labels_that_cannot_be_had_at_all_are_told_before_the_target_is_touched() {
        bench.classifications().failAll(new Fault(Fault.Kind.RATE_LIMITED, Duration.ofSeconds(3), "req-7"));

        assertThat(bench.getTable())
                .isEqualTo(new Outcome.UpstreamFailed<>(
                        new Fault(Fault.Kind.CLASSIFICATION_UNAVAILABLE, Duration.ofSeconds(3), "req-7")));
        assertThat(bench.journal().lines()).doesNotContain("table main.sales.orders");
    }

    @Test
    void where_a_caller_may_not_go_is_told_even_for_a_target() {
        bench.workspaces().fail(Fault.of(Fault.Kind.FORBIDDEN));

        assertThat(bench.getTable()).isEqualTo(new Outcome.UpstreamFailed<>(Fault.of(Fault.Kind.FORBIDDEN)));
    }
}
