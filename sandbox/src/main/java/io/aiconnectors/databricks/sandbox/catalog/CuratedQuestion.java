package io.aiconnectors.databricks.sandbox.catalog;

import java.util.Locale;

/// A question a Genie space answers by running this SQL, written over three-level names.
public record CuratedQuestion(String question, String sql, String description) {
    /// True for the same words in the same order; case, punctuation and spacing do not count.
    public boolean matches(String asked) {
        return words(asked).equals(words(question));
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
