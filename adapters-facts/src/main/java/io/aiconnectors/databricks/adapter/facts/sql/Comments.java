package io.aiconnectors.databricks.adapter.facts.sql;

/// How deep comments may nest in a text. Looked at before anything else, since a lexer remembers each way in which
/// they could.
final class Comments {
    private Comments() {}

    /// Counts what looks like a comment inside of a string too.
    static int depth(String text) {
        int open = 0;
        int deepest = 0;
        for (int at = 0; at + 1 < text.length(); at++) {
            if (text.startsWith("/*", at)) {
                deepest = Math.max(deepest, ++open);
                at++;
            } else if (text.startsWith("*/", at)) {
                open = Math.max(0, open - 1);
                at++;
            }
        }
        return deepest;
    }
}
