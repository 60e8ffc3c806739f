package io.aiconnectors.databricks.domain.statement;

/// Why a text was not parsed.
public enum Problem {
    /// Longer than the reader takes at all.
    TOO_LONG("too_long"),
    /// Nested deeper than the reader takes at all.
    TOO_DEEP("too_deep"),
    /// No statement of the grammar.
    SYNTAX("syntax"),
    /// A comment without an end, or with one that not every reader sees.
    UNCLOSED_COMMENT("unclosed_comment"),
    /// Not read within the steps and the time that a text is given.
    TIMEOUT("timeout"),
    /// The parser ran out of stack, or failed in another way of its own.
    OVERFLOW("overflow");

    private final String code;

    Problem(String code) {
        this.code = code;
    }

    /// The stable name in what the policy is asked.
    public String code() {
        return code;
    }
}
