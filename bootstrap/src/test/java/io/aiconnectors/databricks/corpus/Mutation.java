package io.aiconnectors.databricks.corpus;

import java.util.List;
import java.util.Random;

/// Makes new texts of old ones: cuts, doubles, swaps, inserts and splices.
final class Mutation {
    private static final int LONGEST = 2_000;
    private static final List<String> SCRAPS = List.of(
            "'",
            "\"",
            "`",
            "(",
            ")",
            "[",
            "]",
            "/*",
            "*/",
            "/*+",
            "--",
            "\\",
            ";",
            ",",
            ".",
            ":",
            "::",
            "->",
            "=>",
            "|>",
            "$$",
            "{",
            "}",
            "<",
            ">",
            "?",
            ":p",
            "@",
            "\u0000",
            "\uD800",
            "\u200B",
            "\n",
            " SELECT ",
            " FROM ",
            " WITH ",
            " AS ",
            " UNION ",
            " IDENTIFIER(",
            " CASE ",
            " END ",
            " NOT ",
            " STREAM ",
            " TABLE ",
            " LATERAL ",
            " VALUES ",
            " PIVOT ",
            " INTERVAL ",
            " EXPLAIN ",
            " DESCRIBE ",
            " TRANSFORM(a) USING 'x' ",
            "x.y.z",
            "1e",
            "0x",
            "R'");

    private final List<String> texts;
    private final Random random;

    Mutation(List<Example> examples, Random random) {
        this.texts = examples.stream()
                .map(Example::text)
                .filter(text -> text.length() <= LONGEST)
                .toList();
        this.random = random;
    }

    String next() {
        var text = any(texts);
        for (int change = random.nextInt(3); change >= 0; change--) {
            text = changed(text);
        }
        return text;
    }

    private String changed(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = from + random.nextInt(Math.min(20, text.length() - from + 1));
        var middle = text.substring(from, to);
        return text.substring(0, from)
                + switch (random.nextInt(5)) {
                    case 0 -> "";
                    case 1 -> middle + middle;
                    case 2 -> any(SCRAPS) + middle;
                    case 3 -> new StringBuilder(middle).reverse();
                    default -> any(texts);
                }
                + text.substring(to);
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
