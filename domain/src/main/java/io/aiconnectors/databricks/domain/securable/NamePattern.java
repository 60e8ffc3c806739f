package io.aiconnectors.databricks.domain.securable;

import java.util.regex.Pattern;

/// Which table names a search is for: SQL `LIKE`, in which `%` stands for any characters and `_` for one.
public record NamePattern(String like) {
    private static final int MAX_LENGTH = 255;
    private static final Pattern RUN = Pattern.compile("[*%]+");

    public NamePattern {
        if (like.isBlank()) {
            throw new InvalidName("the name pattern must not be empty; use % to match every table");
        }
        if (like.length() > MAX_LENGTH) {
            throw new InvalidName("the name pattern must not be longer than " + MAX_LENGTH + " characters");
        }
        if (like.codePoints().anyMatch(character -> character != '%' && ObjectName.isForbidden(character))) {
            throw new InvalidName(
                    "the name pattern may hold the characters of one table name and the wildcards % * _ only:"
                            + " no dots, slashes, spaces, quotes, backticks, control or invisible characters");
        }
    }

    /// Reads what a person would type: `*` is taken for `%`, and a plain fragment matches anywhere in a name.
    ///
    /// @throws InvalidName if no table name could match or the pattern is malformed
    public static NamePattern of(String typed) {
        // A run of wildcards says no more than one, and Databricks need not work through them.
        var like = typed.length() > MAX_LENGTH ? typed : RUN.matcher(typed).replaceAll("%");
        return new NamePattern(like.isBlank() || like.indexOf('%') >= 0 ? like : "%" + like + "%");
    }
}
