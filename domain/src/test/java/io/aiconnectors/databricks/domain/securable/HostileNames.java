package io.aiconnectors.databricks.domain.securable;

import java.util.stream.Stream;

/// Names that somebody would send who wants to reach something else, or to look like something else.
final class HostileNames {
    private HostileNames() {}

    static Stream<String> all() {
        return Stream.of(paths(), quotes(), controls(), blanks(), unseen(), Stream.of("x".repeat(256), "x".repeat(300)))
                .flatMap(names -> names);
    }

    private static Stream<String> paths() {
        return Stream.of(
                "a/../b", "..", ".", "a.b", "a/b", "a\\b", "%2e", "%2e%2e%2f", "a%00b", "a?b=c", "a#b", "a;b", "a,b");
    }

    private static Stream<String> quotes() {
        return Stream.of("`", "a`b", "'", "a' OR '1'='1", "\"a\"");
    }

    private static Stream<String> controls() {
        return Stream.of("a\u0000", "\u0000", "a\nb", "a\r\nb", "a\tb", "a\u001b[2J", "a\u007f", "a\u0085b");
    }

    private static Stream<String> blanks() {
        return Stream.of(
                "", " ", "\t", "a b", " a", "a ", "\u00a0", "a\u2003b", "a\u2028b", "a\u2029b", "a\u3000", "a\u202f");
    }

    /// Zero-width, bidirectional and tag characters, half a surrogate pair, and what is no character at all.
    private static Stream<String> unseen() {
        return Stream.of(
                "a\u200bb",
                "a\u200d",
                "\u2060a",
                "\ufeffa",
                "a\u00adb",
                "a\u202eb",
                "a\u2066b\u2069",
                "a\u200f",
                "a\u061cb",
                "a\udb40\udc41",
                "a\ud800",
                "\udc00a",
                "a\uffff");
    }
}
