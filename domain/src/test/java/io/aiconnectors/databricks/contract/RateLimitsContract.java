package io.aiconnectors.databricks.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.identity.Person;
import io.aiconnectors.databricks.domain.identity.TenantId;
import io.aiconnectors.databricks.domain.limit.Allowance;
import io.aiconnectors.databricks.domain.limit.RateLimits;
import org.junit.jupiter.api.Test;

/// What all rate limits have to keep to.
public abstract class RateLimitsContract {
    private static final Person ADA = Callers.person("ada");

    /// Fresh limits that grant each person two calls, and no more while a test runs.
    protected abstract RateLimits limitedToTwo();

    @Test
    void grants_what_is_within_the_limit_and_no_more() {
        var limits = limitedToTwo();

        assertThat(limits.take(ADA, ToolName.LIST_TABLES)).isEqualTo(new Allowance.Granted());
        assertThat(limits.take(ADA, ToolName.LIST_TABLES)).isEqualTo(new Allowance.Granted());
        assertThat(limits.take(ADA, ToolName.LIST_TABLES))
                .isInstanceOfSatisfying(
                        Allowance.Exhausted.class,
                        exhausted -> assertThat(exhausted.retryAfter()).isPositive());
    }

    @Test
    void counts_everybody_for_themselves() {
        var limits = limitedToTwo();
        exhaust(limits, ADA);

        assertThat(limits.take(Callers.person("grace"), ToolName.LIST_TABLES)).isEqualTo(new Allowance.Granted());
        assertThat(limits.take(new Person(new TenantId("another"), ADA.object(), ADA.upn()), ToolName.LIST_TABLES))
                .isEqualTo(new Allowance.Granted());
    }

    @Test
    void knows_a_person_again_under_another_name() {
        var limits = limitedToTwo();
        exhaust(limits, ADA);

        assertThat(limits.take(new Person(ADA.tenant(), ADA.object(), "renamed@contoso.example"), ToolName.LIST_TABLES))
                .isInstanceOf(Allowance.Exhausted.class);
    }

    @Test
    void counts_calls_that_come_to_nothing() {
        var limits = limitedToTwo();

        assertThat(limits.takeMistake(ADA)).isEqualTo(new Allowance.Granted());
        assertThat(limits.takeMistake(ADA)).isEqualTo(new Allowance.Granted());
        assertThat(limits.takeMistake(ADA)).isInstanceOf(Allowance.Exhausted.class);
        assertThat(limits.takeMistake(Callers.person("grace"))).isEqualTo(new Allowance.Granted());
    }

    private static void exhaust(RateLimits limits, Person person) {
        limits.take(person, ToolName.LIST_TABLES);
        limits.take(person, ToolName.LIST_TABLES);
        assertThat(limits.take(person, ToolName.LIST_TABLES)).isInstanceOf(Allowance.Exhausted.class);
    }
}
