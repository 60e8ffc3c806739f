package io.aiconnectors.databricks.adapter.facts.sql;

import java.util.List;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;

/// Tokens on a budget: a parser decides nothing without looking at one.
final class MeteredTokens extends CommonTokenStream {
    private final Budget budget;

    MeteredTokens(List<Token> tokens, Budget budget) {
        super(new ListTokenSource(tokens));
        this.budget = budget;
    }

    @Override
    public Token LT(int offset) {
        budget.spend();
        return super.LT(offset);
    }
}
