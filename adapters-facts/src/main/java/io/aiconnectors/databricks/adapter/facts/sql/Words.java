package io.aiconnectors.databricks.adapter.facts.sql;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;

/// Cuts a text into tokens, as far as it consists of any.
///
/// @param unreadable whether the cutting stopped at something that begins no token, such as a quote without an end
/// @param unclosed   whether a comment does not end, or ends where not every reader sees its end
record Words(List<Token> tokens, boolean unreadable, boolean unclosed) {
    Words {
        tokens = List.copyOf(tokens);
    }

    static Words of(MeteredCharacters text, Memory memory) {
        var lexer = new SqlBaseLexer(text);
        memory.serve(lexer);
        lexer.removeErrorListeners();
        var tokens = new ArrayList<Token>();
        boolean folded = false;
        Token token;
        do {
            token = lexer.nextToken();
            tokens.add(token);
            folded |= isFolded(token);
        } while (token.getType() != Token.EOF && token.getType() != SqlBaseLexer.UNRECOGNIZED);
        return new Words(
                tokens, token.getType() == SqlBaseLexer.UNRECOGNIZED, lexer.has_unclosed_bracketed_comment || folded);
    }

    /// Whether this is a comment to the end of the line that a backslash carries over to the next line.
    private static boolean isFolded(Token token) {
        return token.getType() == SqlBaseLexer.SIMPLE_COMMENT
                && token.getText().stripTrailing().contains("\n");
    }
}
