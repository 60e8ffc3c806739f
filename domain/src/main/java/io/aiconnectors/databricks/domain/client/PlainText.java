package io.aiconnectors.databricks.domain.client;

import java.util.regex.Pattern;

/// Makes text of strangers fit to be shown among our own: one line, without what turns or hides letters.
public final class PlainText {
    /// Spaces of every kind, and whatever controls, formats or means nothing (Unicode categories Z and C).
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Z}\\p{C}]+");

    private PlainText() {}

    /// The text with each run of unseen characters as one space, cut off after so many characters.
    public static String of(String text, int most) {
        var line = UNSEEN.matcher(text).replaceAll(" ").strip();
        if (line.length() <= most) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most;
        return line.substring(0, end).strip();
    }
}
