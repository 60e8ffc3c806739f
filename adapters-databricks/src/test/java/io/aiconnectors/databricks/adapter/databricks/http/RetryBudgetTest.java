package io.aiconnectors.databricks.adapter.databricks.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RetryBudgetTest {
    private static final int AT_ONCE = 10;

    private final RetryBudget budget = new RetryBudget();

    @Test
    void no_more_is_asked_again_than_was_saved() {
        assertThat(spent(100)).isEqualTo(AT_ONCE);
    }

    @Test
    void ten_questions_earn_one_more() {
        spent(100);

        for (int question = 0; question < 25; question++) {
            budget.earn();
        }

        assertThat(spent(100)).isEqualTo(2);
    }

    @Test
    void quiet_times_do_not_pay_for_a_storm() {
        for (int question = 0; question < 10_000; question++) {
            budget.earn();
        }

        assertThat(spent(100)).isEqualTo(AT_ONCE);
    }

    private int spent(int attempts) {
        int spent = 0;
        for (int attempt = 0; attempt < attempts; attempt++) {
            if (budget.spend()) {
                spent++;
            }
        }
        return spent;
    }
}
