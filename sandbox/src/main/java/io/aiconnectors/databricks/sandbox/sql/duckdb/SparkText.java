package io.aiconnectors.databricks.sandbox.sql.duckdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The lexical side of Databricks SQL: where statements end, and how names and strings are quoted.
///
/// Databricks quotes names with backticks and strings with either quote; DuckDB takes double quotes for names alone.
public final class SparkText {
    private SparkText() {}

    /// The statements of a text in DuckDB's quoting, without comments; empty statements are left out.
    public static List<String> statements(String text) {
        var statements = new ArrayList<String>();
        var current = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (text.startsWith("--", at)) {
                at = lineEnd(text, at);
                current.append(' ');
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
                current.append(' ');
            } else if (letter == '`' || letter == '\'' || letter == '"') {
                at = quoted(text, at, current);
            } else if (letter == ';') {
                keep(current, statements);
                at++;
            } else {
                current.append(letter);
                at++;
            }
        }
        keep(current, statements);
        return List.copyOf(statements);
    }

    /// The first word, upper-cased; what stands before it in parentheses does not count.
    public static String verb(String statement) {
        var words = statement.strip().replaceFirst("^[(\\s]+", "").split("[^\\p{L}_]", 2);
        return words[0].toUpperCase(Locale.ROOT);
    }

    /// A name or path part in DuckDB's quoting.
    public static String quotedName(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    public static String quotedString(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /// Copies one quoted piece in DuckDB's quoting and returns where it ends; an open quote reaches to the end of the
    /// text.
    private static int quoted(String text, int start, StringBuilder target) {
        char quote = text.charAt(start);
        var inner = new StringBuilder();
        int at = start + 1;
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (letter == '\\' && quote != '`' && at + 1 < text.length()) {
                inner.append(text.charAt(at + 1));
                at += 2;
            } else if (letter == quote && at + 1 < text.length() && text.charAt(at + 1) == quote) {
                inner.append(quote);
                at += 2;
            } else if (letter == quote) {
                target.append(quote == '`' ? quotedName(inner.toString()) : quotedString(inner.toString()));
                return at + 1;
            } else {
                inner.append(letter);
                at++;
            }
        }
        // Left open, so that the parser refuses it.
        target.append(quote == '`' ? '"' : '\'').append(inner);
        return at;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static void keep(StringBuilder statement, List<String> statements) {
        if (!statement.toString().isBlank()) {
            statements.add(statement.toString().strip());
        }
        statement.setLength(0);
    }
}
