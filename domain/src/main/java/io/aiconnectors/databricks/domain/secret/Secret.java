package io.aiconnectors.databricks.domain.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;

/// A value that must never be seen: a token, a key, a client secret. It prints redacted; only [#reveal()] gives it
/// away.
public final class Secret {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /// Wraps a value.
    ///
    /// @throws IllegalArgumentException if the value is blank; the message never holds the value
    public static Secret of(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a secret must not be blank");
        }
        return new Secret(value);
    }

    /// The value itself. Called in adapters alone, on the line that sends or checks it.
    public String reveal() {
        return value;
    }

    /// Whether the whole value is of this shape.
    public boolean hasShape(Pattern shape) {
        return shape.matcher(value).matches();
    }

    /// Compares in constant time, so that a secret can be checked against another without telling how much matched.
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8), that.value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "Secret[redacted]";
    }
}
