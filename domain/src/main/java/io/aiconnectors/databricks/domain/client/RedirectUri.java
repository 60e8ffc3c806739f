package io.aiconnectors.databricks.domain.client;

/// Where a client wants the browser sent back to, kept and compared as the text it came in.
///
/// Which texts are acceptable at all, and which registered one a requested one fits, is said by [RedirectRules]
/// (OAuth 2.1 §2.3, RFC 8252 §7).
public record RedirectUri(String value) {
    /// More characters than any known client sends.
    public static final int LONGEST = 1_024;

    public RedirectUri {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("a redirect URI has 1 to " + LONGEST + " characters");
        }
    }
}
