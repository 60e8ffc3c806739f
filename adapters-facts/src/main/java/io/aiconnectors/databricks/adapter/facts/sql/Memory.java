package io.aiconnectors.databricks.adapter.facts.sql;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.dfa.DFA;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;

/// What the grammar has learnt from the texts so far. ANTLR keeps it for good and without bound if it is let.
final class Memory {
    /// A state takes some 10 KB.
    private static final int STATES = 8_000;

    private final DFA[] lexing = decisions(SqlBaseLexer._ATN);
    private final DFA[] parsing = decisions(SqlBaseParser._ATN);
    private final PredictionContextCache lexingContexts = new PredictionContextCache();
    private final PredictionContextCache parsingContexts = new PredictionContextCache();

    void serve(SqlBaseLexer lexer) {
        lexer.setInterpreter(new LexerATNSimulator(lexer, SqlBaseLexer._ATN, lexing, lexingContexts));
    }

    void serve(SqlBaseParser parser) {
        parser.setInterpreter(new ParserATNSimulator(parser, SqlBaseParser._ATN, parsing, parsingContexts));
    }

    boolean isFull() {
        return states(lexing) + states(parsing) > STATES;
    }

    private static int states(DFA[] decisions) {
        return Arrays.stream(decisions)
                .mapToInt(decision -> decision.states.size())
                .sum();
    }

    private static DFA[] decisions(ATN atn) {
        return IntStream.range(0, atn.getNumberOfDecisions())
                .mapToObj(decision -> new DFA(atn.getDecisionState(decision), decision))
                .toArray(DFA[]::new);
    }
}
