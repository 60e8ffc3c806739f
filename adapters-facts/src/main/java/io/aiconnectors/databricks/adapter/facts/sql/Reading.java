package io.aiconnectors.databricks.adapter.facts.sql;

import io.aiconnectors.databricks.domain.statement.Problem;
import io.aiconnectors.databricks.domain.statement.StatementFacts;
import io.aiconnectors.databricks.domain.statement.StatementFacts.Unparsed;
import java.util.concurrent.Callable;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/// One text on its way from characters to facts.
final class Reading implements Callable<StatementFacts> {
    private static final Outline UNKNOWN = new Outline(0, 0);

    private final String text;
    private final Ceilings ceilings;
    private final Memory memory;
    private final Budget budget;

    Reading(String text, Ceilings ceilings, Memory memory) {
        this.text = text;
        this.ceilings = ceilings;
        this.memory = memory;
        this.budget = new Budget(ceilings.steps());
    }

    @Override
    public StatementFacts call() {
        if (Comments.depth(text) > ceilings.comments()) {
            return unparsed(Problem.TOO_DEEP, UNKNOWN);
        }
        try {
            return cut(Words.of(new MeteredCharacters(text, budget), memory));
        } catch (Budget.Exhausted cutting) {
            return unparsed(Problem.TIMEOUT, UNKNOWN);
        }
    }

    private StatementFacts cut(Words words) {
        var outline = Outline.of(words.tokens());
        if (words.unclosed()) {
            return unparsed(Problem.UNCLOSED_COMMENT, outline);
        }
        if (words.unreadable()) {
            return unparsed(Problem.SYNTAX, outline);
        }
        if (outline.depth() > ceilings.depth()) {
            return unparsed(Problem.TOO_DEEP, outline);
        }
        return parsed(words, outline);
    }

    private StatementFacts parsed(Words words, Outline outline) {
        try {
            var statement = Grammar.statement(new MeteredTokens(words.tokens(), budget), memory);
            return new Survey(budget).of(statement, text.length(), outline);
        } catch (ParseCancellationException | InvalidName wrong) {
            return unparsed(Problem.SYNTAX, outline);
        } catch (Budget.Exhausted parsing) {
            return unparsed(Problem.TIMEOUT, outline);
        } catch (StackOverflowError deep) {
            return unparsed(Problem.OVERFLOW, outline);
        }
    }

    private Unparsed unparsed(Problem problem, Outline outline) {
        return new Unparsed(problem, outline.statements(), text.length(), outline.depth());
    }
}
