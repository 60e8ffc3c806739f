package io.aiconnectors.databricks.corpus;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What the policy is to say of a statement.
sealed interface Expected {
    /// It passes, and these are the codes for which rules that only observe would have refused it.
    record Allow(Set<String> observed) implements Expected {}

    /// It is refused, and these codes are among the reasons.
    record Deny(Set<String> codes) implements Expected {}

    /// Reads `allow`, `allow, observed CODE …` or `deny CODE …`.
    static Expected parse(String line) {
        if (line.equals("allow")) {
            return new Allow(Set.of());
        }
        var words = Pattern.compile("(deny|allow, observed)((?: [a-z_]+)+)").matcher(line);
        if (!words.matches()) {
            throw new IllegalArgumentException("neither allow nor deny with a code: " + line);
        }
        var codes = new TreeSet<>(Set.of(words.group(2).strip().split(" ")));
        return words.group(1).equals("deny") ? new Deny(codes) : new Allow(codes);
    }
}
