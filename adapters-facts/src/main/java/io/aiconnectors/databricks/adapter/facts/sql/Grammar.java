package io.aiconnectors.databricks.adapter.facts.sql;

import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SingleStatementContext;

/// Spark's grammar as Spark uses it by default: quickly first, and thoroughly if that fails.
final class Grammar {
    private Grammar() {}

    /// @throws ParseCancellationException when the tokens are no single statement
    static SingleStatementContext statement(MeteredTokens tokens, Memory memory) {
        var parser = new SqlBaseParser(tokens);
        memory.serve(parser);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
            return parser.singleStatement();
        } catch (ParseCancellationException quick) {
            tokens.seek(0);
            parser.reset();
            parser.getInterpreter().setPredictionMode(PredictionMode.LL);
            return parser.singleStatement();
        }
    }
}
