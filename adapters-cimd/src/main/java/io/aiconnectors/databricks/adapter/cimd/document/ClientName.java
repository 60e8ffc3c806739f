package io.aiconnectors.databricks.adapter.cimd.document;

import io.aiconnectors.databricks.domain.client.Client;

/// Makes a name out of what a stranger wrote: without characters that cannot be seen or that turn the direction of
/// writing, on one line, and cut to what a name may have.
final class ClientName {
    private ClientName() {}

    static String shown(String text, String otherwise) {
        var plain = new StringBuilder();
        text.codePoints().map(ClientName::plain).forEach(plain::appendCodePoint);
        var name = plain.toString().replaceAll("\\s+", " ").strip();
        return cut(name.isEmpty() ? otherwise : name);
    }

    private static int plain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> ' ';
            default -> codePoint;
        };
    }

    /// Never through the middle of a character.
    private static String cut(String name) {
        if (name.length() <= Client.LONGEST_NAME) {
            return name;
        }
        var end = Character.isHighSurrogate(name.charAt(Client.LONGEST_NAME - 1))
                ? Client.LONGEST_NAME - 1
                : Client.LONGEST_NAME;
        return name.substring(0, end);
    }
}
