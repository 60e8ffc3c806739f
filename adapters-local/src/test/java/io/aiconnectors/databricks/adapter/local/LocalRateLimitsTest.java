package io.aiconnectors.databricks.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aiconnectors.databricks.contract.Callers;
import io.aiconnectors.databricks.contract.RateLimitsContract;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.identity.Person;
import io.aiconnectors.databricks.domain.limit.Allowance;
import io.aiconnectors.databricks.domain.limit.CallLimits;
import io.aiconnectors.databricks.domain.limit.RateLimits;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalRateLimitsTest extends RateLimitsContract {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Person ADA = Callers.person("ada");

    @Override
    protected RateLimits limitedToTwo() {
        return limits(2, 2, LONG);
    }

    @Test
    void discovery_and_proxy_tools_are_counted_apart() {
        var limits = limits(2, 1, LONG);

        assertThat(limits.take(ADA, ToolName.PROXY_TO_SQL)).isEqualTo(new Allowance.Granted());
        assertThat(limits.take(ADA, ToolName.PROXY_TO_GENIE)).isInstanceOf(Allowance.Exhausted.class);
        assertThat(limits.take(ADA, ToolName.LIST_CATALOGS)).isEqualTo(new Allowance.Granted());
        assertThat(limits.take(ADA, ToolName.GET_TABLE)).isEqualTo(new Allowance.Granted());
        assertThat(limits.take(ADA, ToolName.SEARCH_TABLES)).isInstanceOf(Allowance.Exhausted.class);
    }

    @Test
    void calls_that_come_to_nothing_count_like_discovery() {
        var limits = limits(2, 2, LONG);
        limits.takeMistake(ADA);
        limits.takeMistake(ADA);

        assertThat(limits.take(ADA, ToolName.LIST_CATALOGS)).isInstanceOf(Allowance.Exhausted.class);
        assertThat(limits.take(ADA, ToolName.PROXY_TO_SQL)).isEqualTo(new Allowance.Granted());
    }

    @Test
    void says_when_it_is_worth_asking_again() {
        var limits = limits(1, 1, LONG);
        limits.take(ADA, ToolName.GET_TABLE);

        assertThat(limits.take(ADA, ToolName.GET_TABLE))
                .isInstanceOfSatisfying(
                        Allowance.Exhausted.class,
                        exhausted -> assertThat(exhausted.retryAfter()).isBetween(Duration.ofNanos(1), LONG));
    }

    @Test
    void grants_again_in_the_next_period() throws InterruptedException {
        var limits = limits(1, 1, Duration.ofMillis(20));
        limits.take(ADA, ToolName.GET_TABLE);

        while (limits.take(ADA, ToolName.GET_TABLE) instanceof Allowance.Exhausted(var retryAfter, var _)) {
            assertThat(retryAfter).isPositive();
            Thread.sleep(retryAfter);
        }
    }

    @Test
    void many_at_once_get_no_more_than_one_after_another() {
        var limits = limits(100, 1, LONG);

        var granted = IntStream.range(0, 1_000)
                .parallel()
                .filter(_ -> limits.take(ADA, ToolName.GET_TABLE) instanceof Allowance.Granted)
                .count();

        assertThat(granted).isEqualTo(100);
    }

    @Test
    void a_limit_of_one_tool_leaves_the_others_what_they_have() {
        var limits = limits(new CallLimits(10, 3, Map.of(ToolName.PROXY_TO_GENIE, 1), 10));

        assertThat(limits.take(ADA, ToolName.PROXY_TO_GENIE)).isEqualTo(new Allowance.Granted());
        assertThat(limits.take(ADA, ToolName.PROXY_TO_GENIE)).isInstanceOf(Allowance.Exhausted.class);
        assertThat(limits.take(Callers.person("grace"), ToolName.PROXY_TO_GENIE))
                .isEqualTo(new Allowance.Granted());
        assertThat(limits.take(ADA, ToolName.PROXY_TO_SQL)).isEqualTo(new Allowance.Granted());
        assertThat(limits.take(ADA, ToolName.PROXY_TO_SQL)).isEqualTo(new Allowance.Granted());
        assertThat(limits.take(ADA, ToolName.PROXY_TO_SQL)).isInstanceOf(Allowance.Exhausted.class);
    }

    @Test
    void a_changed_number_holds_from_the_next_call_on() {
        var numbers = new AtomicReference<>(new CallLimits(1, 1, Map.of(), 1));
        var limits = new LocalRateLimits(numbers::get, LONG, 100);
        limits.take(ADA, ToolName.GET_TABLE);
        assertThat(limits.take(ADA, ToolName.GET_TABLE)).isInstanceOf(Allowance.Exhausted.class);

        numbers.set(new CallLimits(2, 1, Map.of(), 1));

        assertThat(limits.take(ADA, ToolName.GET_TABLE)).isEqualTo(new Allowance.Granted());
        assertThat(limits.take(ADA, ToolName.GET_TABLE)).isEqualTo(new Allowance.Granted());
        assertThat(limits.take(ADA, ToolName.GET_TABLE)).isInstanceOf(Allowance.Exhausted.class);
    }

    @Test
    void only_the_first_refusal_in_a_row_calls_itself_the_first() {
        var limits = limits(1, 1, LONG);
        limits.take(ADA, ToolName.GET_TABLE);

        assertThat(isFirst(limits.take(ADA, ToolName.GET_TABLE))).isTrue();
        assertThat(isFirst(limits.take(ADA, ToolName.GET_TABLE))).isFalse();
        assertThat(isFirst(limits.takeMistake(ADA))).isFalse();
    }

    @Test
    void one_workspace_does_not_use_up_what_genie_gives_in_another() {
        var limits = limits(new CallLimits(1, 1, Map.of(), 2));
        var main = new WorkspaceAlias("main");

        assertThat(limits.takeGenie(main)).isEqualTo(new Allowance.Granted());
        assertThat(limits.takeGenie(main)).isEqualTo(new Allowance.Granted());
        assertThat(limits.takeGenie(main)).isInstanceOf(Allowance.Exhausted.class);
        assertThat(limits.takeGenie(new WorkspaceAlias("spare"))).isEqualTo(new Allowance.Granted());
    }

    @Test
    void refuses_limits_that_would_grant_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CallLimits(0, 1, Map.of(), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CallLimits(1, 0, Map.of(), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CallLimits(1, 1, Map.of(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CallLimits(1, 1, Map.of(ToolName.GET_TABLE, 0), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> limits(1, 1, Duration.ZERO));
    }

    private static boolean isFirst(Allowance allowance) {
        return ((Allowance.Exhausted) allowance).first();
    }

    private static LocalRateLimits limits(int discovery, int proxy, Duration period) {
        return new LocalRateLimits(() -> new CallLimits(discovery, proxy, Map.of(), 1), period, 100);
    }

    private static LocalRateLimits limits(CallLimits numbers) {
        return new LocalRateLimits(() -> numbers, LONG, 100);
    }
}
