package io.aiconnectors.databricks.adapter.pages.operations;

import java.util.Locale;
import java.util.Map;

/// How one thing is: a part of ours, or somebody whom we depend on.
///
/// @param what   a stable name, such as `policy` or `workspace main`
/// @param detail the reason as a stable code where it fails, else what speaks for it; empty when there is nothing
public record Standing(String what, Condition condition, String detail) {
    /// All is well.
    public static Standing sound(String what, String detail) {
        return new Standing(what, Condition.SOUND, detail);
    }

    /// It is not.
    public static Standing failing(String what, String reason) {
        return new Standing(what, Condition.FAILING, reason);
    }

    /// Whether it does its work, as far as is known.
    public boolean isFailing() {
        return condition == Condition.FAILING;
    }

    Map<String, Object> model() {
        return Map.of(
                "what",
                what,
                "state",
                condition.name().toLowerCase(Locale.ROOT),
                "words",
                condition.words(),
                "detail",
                detail);
    }
}
