package io.aiconnectors.databricks.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.facts.FactsAdapter;
import io.aiconnectors.databricks.domain.statement.Problem;
import io.aiconnectors.databricks.domain.statement.StatementFacts.Parsed;
import io.aiconnectors.databricks.domain.statement.StatementFacts.Unparsed;
import java.util.EnumSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Statements of the corpus, broken at random: whatever comes in, facts come out.
final class MutationsTest {
    private static final int MUTATIONS = 5_000;
    private static final long SEED = 20_261_123;

    @Test
    @Timeout(300)
    void no_text_ends_the_reader_or_keeps_it() {
        var statements = new FactsAdapter().sqlStatements();
        var mutation = new Mutation(Corpus.examples(), new Random(SEED));
        var problems = EnumSet.noneOf(Problem.class);
        int parsed = 0;

        for (int count = 0; count < MUTATIONS; count++) {
            var text = mutation.next();
            switch (statements.read(text)) {
                case Parsed facts -> {
                    parsed++;
                    assertThat(facts.length()).isEqualTo(text.length());
                }
                case Unparsed facts -> problems.add(facts.problem());
            }
        }

        // Neither too mild nor too wild to prove anything.
        assertThat(parsed).isBetween(MUTATIONS / 10, MUTATIONS - MUTATIONS / 10);
        assertThat(problems).contains(Problem.SYNTAX, Problem.UNCLOSED_COMMENT).doesNotContain(Problem.OVERFLOW);
    }
}
