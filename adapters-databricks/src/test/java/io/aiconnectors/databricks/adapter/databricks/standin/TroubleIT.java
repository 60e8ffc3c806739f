package io.aiconnectors.databricks.adapter.databricks.standin;

import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.ANYWHERE;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.MAIN;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.answer;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.fault;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.page;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.permitted;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.sqlCall;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.access.Intent.ListCatalogs;
import io.aiconnectors.databricks.domain.access.Intent.ListSqlTools;
import io.aiconnectors.databricks.domain.catalog.CatalogSummary;
import io.aiconnectors.databricks.domain.page.Slice;
import io.aiconnectors.databricks.domain.proxy.RemoteResult;
import io.aiconnectors.databricks.domain.screening.Labels;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import io.aiconnectors.databricks.sandbox.fault.Fault;
import io.aiconnectors.databricks.sandbox.fault.Fault.Disguise;
import io.aiconnectors.databricks.sandbox.fault.Fault.Rubbish;
import io.aiconnectors.databricks.sandbox.fault.FaultRule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

final class TroubleIT {
    private final StandInBench bench = new StandInBench();

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @EnumSource
    void an_expired_token_in_any_disguise_costs_one_renewal(Disguise disguise) {
        strike(new Fault.ExpiredToken(disguise), 1);

        assertThat(answer(catalogs(bench)).items()).isNotEmpty();
        assertThat(bench.credentials().renewals()).isEqualTo(1);
        assertThat(bench.main().requests().all()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_tool_call_survives_an_expired_token_too(Disguise disguise) {
        strike(new Fault.ExpiredToken(disguise), 1);

        assertThat(answer(statement()).error()).isFalse();
        assertThat(bench.credentials().renewals()).isEqualTo(1);
    }

    @Test
    void a_token_that_really_expired_is_renewed() {
        bench.credentials().expire();

        assertThat(answer(catalogs(bench)).items()).isNotEmpty();
        assertThat(bench.credentials().renewals()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("passing")
    void trouble_that_passes_goes_unnoticed(Fault trouble) {
        strike(trouble, 1);

        assertThat(answer(catalogs(bench)).items()).isNotEmpty();
        assertThat(bench.main().requests().all()).hasSize(2);
    }

    static Stream<Fault> passing() {
        return Stream.of(
                new Fault.RetryAfterSeconds(1),
                new Fault.RetryAfterDate(1),
                new Fault.DroppedConnection(),
                new Fault.Garbage(Rubbish.CUT_SHORT),
                new Fault.Status(503, Map.of(), "{\"error_code\":\"TEMPORARILY_UNAVAILABLE\"}", "application/json"));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void trouble_that_stays_is_named(Fault trouble, Kind kind) {
        bench.main().faults().add(FaultRule.always(trouble));

        assertThat(fault(catalogs(bench)).kind()).isEqualTo(kind);
        assertThat(fault(statement()).kind()).isEqualTo(kind);
        assertThat(bench.adapter()
                        .classifications()
                        .labels(permitted(new ListSqlTools(ANYWHERE)), bench.at(), List.of(MAIN)))
                .singleElement()
                .isInstanceOf(Labels.Unread.class);
        assertThat(bench.main().writes()).isEmpty();
    }

    static Stream<Arguments> lasting() {
        return Stream.of(
                Arguments.of(new Fault.RetryAfterSeconds(600), Kind.RATE_LIMITED),
                Arguments.of(new Fault.RetryAfterDate(600), Kind.RATE_LIMITED),
                Arguments.of(new Fault.HtmlForbidden(), Kind.WORKSPACE_FORBIDDEN),
                Arguments.of(new Fault.Redirect(), Kind.WORKSPACE_FORBIDDEN),
                Arguments.of(new Fault.DroppedConnection(), Kind.UNREACHABLE),
                Arguments.of(new Fault.Status(500, Map.of(), "", "text/plain"), Kind.UPSTREAM_ERROR),
                Arguments.of(new Fault.ExpiredToken(Disguise.UNAUTHORIZED), Kind.SIGN_IN_EXPIRED));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CUT_SHORT")
    void garbage_is_unreadable(Rubbish rubbish) {
        bench.main().faults().add(FaultRule.always(new Fault.Garbage(rubbish)));

        assertThat(fault(catalogs(bench)).kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(fault(statement()).kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void silence_is_a_time_out() {
        try (var hasty = new StandInBench(Duration.ofMillis(500))) {
            hasty.main().faults().add(FaultRule.always(new Fault.Hang(Duration.ofSeconds(5))));

            assertThat(fault(catalogs(hasty)).kind()).isEqualTo(Kind.TIMEOUT);
        }
    }

    @Test
    void a_tool_call_is_not_sent_again_after_a_lost_connection() {
        strike(new Fault.DroppedConnection(), 1);

        assertThat(fault(statement()).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(bench.main().requests().all()).hasSize(1);
    }

    private void strike(Fault trouble, int times) {
        bench.main().faults().add(FaultRule.always(trouble).times(times));
    }

    private static Upstream<Slice<CatalogSummary>> catalogs(StandInBench bench) {
        return bench.adapter().unityCatalog().catalogs(permitted(new ListCatalogs(ANYWHERE, page(10))), bench.at());
    }

    private Upstream<RemoteResult> statement() {
        var call = sqlCall("execute_sql_read_only", "{\"query\":\"SELECT 1\"}");
        return bench.adapter().remoteTools().callSql(permitted(call), bench.at());
    }
}
