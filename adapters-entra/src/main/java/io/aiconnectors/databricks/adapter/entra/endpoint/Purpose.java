package io.aiconnectors.databricks.adapter.entra.endpoint;

/// What the token endpoint is asked for.
public enum Purpose {
    /// Redeeming an authorization code. A code is good once, so nothing is asked twice.
    CODE("redemption of a code", false),
    /// Prolonging a sign-in. Entra leaves the old refresh token in force, so this may be asked twice.
    REFRESH("refresh", true),
    /// Exchanging a person's token for one for Databricks.
    ON_BEHALF_OF("On-Behalf-Of exchange", true);

    private final String words;
    private final boolean repeatable;

    Purpose(String words, boolean repeatable) {
        this.words = words;
        this.repeatable = repeatable;
    }

    /// How logs call it.
    String words() {
        return words;
    }

    boolean isRepeatable() {
        return repeatable;
    }
}
