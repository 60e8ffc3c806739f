package io.aiconnectors.databricks.adapter.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.statement.StatementFacts.Unparsed;
import org.junit.jupiter.api.Test;

class FactsAdapterTest {
    private final FactsAdapter facts = new FactsAdapter();

    @Test
    void warms_up_with_statements_that_it_can_read() {
        assertThat(FactsAdapter.USUAL)
                .isNotEmpty()
                .noneMatch(text -> facts.sqlStatements().read(text) instanceof Unparsed);
    }

    @Test
    void reads_the_same_before_and_after_it_has_warmed_up() {
        var text = "SELECT 1 FROM main.sales.orders";
        var before = facts.sqlStatements().read(text);
        FactsAdapter.warmUp();

        assertThat(facts.sqlStatements().read(text)).isEqualTo(before);
    }
}
