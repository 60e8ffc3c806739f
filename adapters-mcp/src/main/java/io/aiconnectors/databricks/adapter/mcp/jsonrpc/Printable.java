package io.aiconnectors.databricks.adapter.mcp.jsonrpc;

/// Makes a stranger's text fit to be repeated: no control or format characters, and not much of it.
public final class Printable {
    private Printable() {}

    /// At most `limit` characters, with an ellipsis where something was cut; what cannot be printed becomes U+FFFD.
    public static String of(String text, int limit) {
        var kept = new StringBuilder();
        text.codePoints()
                .limit(limit)
                .map(character -> isPrintable(character) ? character : 0xFFFD)
                .forEach(kept::appendCodePoint);
        if (text.codePointCount(0, text.length()) > limit) {
            kept.append('…');
        }
        return kept.toString();
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
