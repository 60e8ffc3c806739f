package io.aiconnectors.databricks.domain.securable;

/// The rules for one part of a name in Unity Catalog.
///
/// See https://docs.databricks.com/sql/language-manual/sql-ref-names.html
final class ObjectName {
    private static final int MAX_LENGTH = 255;

    private ObjectName() {}

    /// @throws InvalidName that says which part is wrong and how to write it
    static String checked(String part, String value) {
        if (value.isBlank()) {
            throw new InvalidName(part + " must not be empty");
        }
        if (value.length() > MAX_LENGTH) {
            throw new InvalidName(part + " must not be longer than " + MAX_LENGTH + " characters");
        }
        if (value.chars().anyMatch(ObjectName::isForbidden)) {
            throw new InvalidName(
                    part + " must be a plain name: no dots, slashes, spaces, quotes, backticks, percent signs"
                            + " or control characters");
        }
        return value;
    }

    private static boolean isForbidden(int character) {
        return Character.isISOControl(character)
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || ".,/\\`'\"%?#;".indexOf(character) >= 0;
    }
}
