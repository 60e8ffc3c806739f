package io.aiconnectors.databricks.adapter.oauth.page;

/// Makes a stranger's words fit to stand on a page that asks for trust: one line, not much of it, and nothing
/// in it that turns the reading direction, hides letters or piles marks on them (Unicode TR 36 §2.10, TR 39).
///
/// Escaping is not done here but where the page is written.
public final class DisplayText {
    private static final int UNREADABLE = 0xFFFD;
    private static final int MARKS_PER_LETTER = 2;

    private DisplayText() {}

    /// At most `limit` characters, with an ellipsis where something was cut; what cannot be read becomes
    /// U+FFFD.
    public static String of(String text, int limit) {
        var kept = new StringBuilder();
        var marks = 0;
        var count = 0;
        for (var character : text.strip().codePoints().toArray()) {
            if (count == limit) {
                return kept.append('…').toString();
            }
            marks = isMark(character) ? marks + 1 : 0;
            kept.appendCodePoint(marks > MARKS_PER_LETTER ? UNREADABLE : readable(character));
            count++;
        }
        return kept.toString();
    }

    private static int readable(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> UNREADABLE;
            default -> character;
        };
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
