package io.aiconnectors.databricks.adapter.facts.sql;

import java.util.List;
import org.antlr.v4.runtime.Token;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;

/// What the tokens of a text tell without its grammar.
///
/// @param depth      how deep a parser of this text would have to go
/// @param statements how many statements there are between the semicolons
record Outline(int depth, int statements) {
    static Outline of(List<Token> tokens) {
        var nesting = new Nesting();
        int depth = 0;
        int statements = 0;
        boolean within = false;
        for (var token : visible(tokens)) {
            int type = token.getType();
            nesting.take(type);
            depth = Math.max(depth, nesting.depth());
            if (type == SqlBaseLexer.SEMICOLON) {
                within = false;
            } else if (!within && type != Token.EOF) {
                within = true;
                statements++;
            }
        }
        return new Outline(depth, statements);
    }

    private static List<Token> visible(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
                .toList();
    }
}
