package io.aiconnectors.databricks.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aiconnectors.databricks.contract.Callers;
import io.aiconnectors.databricks.contract.RateLimitsContract;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.identity.Person;
import io.aiconnectors.databricks.domain.limit.Allowance;
import io.aiconnectors.databricks.domain.limit.RateLimits;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalRateLimitsTest extends RateLimitsContract {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Person ADA = Callers.person("ada");

    @Override
    protected RateLimits limitedToTwo() {
        return new LocalRateLimits(new RateLimitSettings(2, 2, LONG, 100));
    }

    @Test
    void discovery_and_proxy_tools_are_counted_apart() {
        var limits = new LocalRateLimits(new RateLimitSettings(2, 1, LONG, 100));

        assertThat(limits.take(ADA, ToolName.PROXY_TO_SQL)).isEqualTo(new Allowance.Granted());
        assertThat(limits.take(ADA, ToolName.PROXY_TO_GENIE)).isInstanceOf(Allowance.Exhausted.class);
        assertThat(limits.take(ADA, ToolName.LIST_CATALOGS)).isEqualTo(new Allowance.Granted());
        assertThat(limits.take(ADA, ToolName.GET_TABLE)).isEqualTo(new Allowance.Granted());
        assertThat(limits.take(ADA, ToolName.SEARCH_TABLES)).isInstanceOf(Allowance.Exhausted.class);
    }

    @Test
    void calls_that_come_to_nothing_count_like_discovery() {
        var limits = new LocalRateLimits(new RateLimitSettings(2, 2, LONG, 100));
        limits.takeMistake(ADA);
        limits.takeMistake(ADA);

        assertThat(limits.take(ADA, ToolName.LIST_CATALOGS)).isInstanceOf(Allowance.Exhausted.class);
        assertThat(limits.take(ADA, ToolName.PROXY_TO_SQL)).isEqualTo(new Allowance.Granted());
    }

    @Test
    void says_when_it_is_worth_asking_again() {
        var limits = new LocalRateLimits(new RateLimitSettings(1, 1, LONG, 100));
        limits.take(ADA, ToolName.GET_TABLE);

        assertThat(limits.take(ADA, ToolName.GET_TABLE))
                .isInstanceOfSatisfying(
                        Allowance.Exhausted.class,
                        exhausted -> assertThat(exhausted.retryAfter()).isBetween(Duration.ofNanos(1), LONG));
    }

    @Test
    void grants_again_in_the_next_period() throws InterruptedException {
        var limits = new LocalRateLimits(new RateLimitSettings(1, 1, Duration.ofMillis(20), 100));
        limits.take(ADA, ToolName.GET_TABLE);

        while (limits.take(ADA, ToolName.GET_TABLE) instanceof Allowance.Exhausted(var retryAfter)) {
            assertThat(retryAfter).isPositive();
            Thread.sleep(retryAfter);
        }
    }

    @Test
    void many_at_once_get_no_more_than_one_after_another() {
        var limits = new LocalRateLimits(new RateLimitSettings(100, 1, LONG, 100));

        var granted = IntStream.range(0, 1_000)
                .parallel()
                .filter(_ -> limits.take(ADA, ToolName.GET_TABLE) instanceof Allowance.Granted)
                .count();

        assertThat(granted).isEqualTo(100);
    }

    @Test
    void refuses_limits_that_would_grant_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> RateLimitSettings.perMinute(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> RateLimitSettings.perMinute(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new RateLimitSettings(1, 1, Duration.ZERO, 1));
    }
}
