package io.aiconnectors.databricks.domain.securable;

import java.util.Locale;

/// The rules for one part of a name in Unity Catalog.
///
/// See https://docs.databricks.com/sql/language-manual/sql-ref-names.html
final class ObjectName {
    private static final int MAX_LENGTH = 255;

    private ObjectName() {}

    /// The name as Unity Catalog stores it: in lower case, so that a tag is found under whatever case a caller writes.
    ///
    /// @throws InvalidName that says which part is wrong and how to write it
    static String checked(String part, String value) {
        if (value.isBlank()) {
            throw new InvalidName(part + " must not be empty");
        }
        if (value.length() > MAX_LENGTH) {
            throw new InvalidName(part + " must not be longer than " + MAX_LENGTH + " characters");
        }
        if (value.codePoints().anyMatch(ObjectName::isForbidden)) {
            throw new InvalidName(
                    part + " must be a plain name: no dots, slashes, spaces, quotes, backticks, percent signs,"
                            + " control or invisible characters");
        }
        return value.toLowerCase(Locale.ROOT);
    }

    /// Whether no name has this character: it parts or quotes names, or a person could not see it.
    static boolean isForbidden(int character) {
        return ".,/\\`'\"%?#;".indexOf(character) >= 0
                || switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.UNASSIGNED,
                            Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
    }
}
