package io.aiconnectors.databricks.domain.client;

import java.util.Optional;

/// Where a client wants the browser sent back to, kept and compared as the text it came in.
///
/// Which texts are acceptable at all, and which registered one a requested one fits, is said by [RedirectRules]
/// (OAuth 2.1 §2.3, RFC 8252 §7).
public record RedirectUri(String value) {
    /// More characters than any known client sends.
    public static final int LONGEST = 1_024;

    public RedirectUri {
        if (!isOne(value)) {
            throw new IllegalArgumentException("a redirect URI has 1 to " + LONGEST + " characters");
        }
    }

    /// The URI that a request carries, if its length is one that a redirect URI can have.
    public static Optional<RedirectUri> read(String text) {
        return isOne(text) ? Optional.of(new RedirectUri(text)) : Optional.empty();
    }

    private static boolean isOne(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }
}
