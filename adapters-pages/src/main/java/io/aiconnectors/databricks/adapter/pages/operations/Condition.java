package io.aiconnectors.databricks.adapter.pages.operations;

/// How something is, as far as it is known.
public enum Condition {
    /// It does its work.
    SOUND("ok"),
    /// It does not.
    FAILING("failing"),
    /// It has not been asked yet.
    UNSEEN("not seen yet");

    private final String words;

    Condition(String words) {
        this.words = words;
    }

    /// The stable word for it.
    public String words() {
        return words;
    }
}
