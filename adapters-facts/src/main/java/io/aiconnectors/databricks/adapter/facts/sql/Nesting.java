package io.aiconnectors.databricks.adapter.facts.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import org.antlr.v4.runtime.Token;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;

/// Counts, token by token, the rules of the grammar that call themselves before they end.
final class Nesting {
    /// Lambdas in each open bracket, the outermost first: the body of a lambda reaches to the end of its bracket.
    private final Deque<Integer> brackets = new ArrayDeque<>();

    private int lambdas;
    private int cases;
    private int types;
    private int prefixes;
    private int previous = Token.INVALID_TYPE;

    Nesting() {
        brackets.push(0);
    }

    void take(int type) {
        prefixes = isPrefix(type) ? prefixes + 1 : 0;
        switch (type) {
            case SqlBaseLexer.LEFT_PAREN, SqlBaseLexer.LEFT_BRACKET -> brackets.push(0);
            case SqlBaseLexer.RIGHT_PAREN, SqlBaseLexer.RIGHT_BRACKET -> close();
            case SqlBaseLexer.ARROW -> {
                brackets.push(brackets.pop() + 1);
                lambdas++;
            }
            case SqlBaseLexer.CASE -> cases++;
            case SqlBaseLexer.END -> cases = Math.max(0, cases - 1);
            case SqlBaseLexer.LT -> types += opensType(previous) ? 1 : 0;
            case SqlBaseLexer.GT -> types = Math.max(0, types - 1);
            default -> {}
        }
        previous = type;
    }

    int depth() {
        return brackets.size() - 1 + lambdas + cases + types + prefixes;
    }

    private void close() {
        if (brackets.size() > 1) {
            lambdas -= brackets.pop();
        }
    }

    private static boolean opensType(int type) {
        return type == SqlBaseLexer.ARRAY || type == SqlBaseLexer.MAP || type == SqlBaseLexer.STRUCT;
    }

    private static boolean isPrefix(int type) {
        return switch (type) {
            case SqlBaseLexer.NOT,
                    SqlBaseLexer.BANG,
                    SqlBaseLexer.MINUS,
                    SqlBaseLexer.PLUS,
                    SqlBaseLexer.TILDE,
                    SqlBaseLexer.EXPLAIN -> true;
            default -> false;
        };
    }
}
