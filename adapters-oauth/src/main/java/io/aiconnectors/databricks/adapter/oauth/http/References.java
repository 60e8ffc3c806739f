package io.aiconnectors.databricks.adapter.oauth.http;

import java.util.random.RandomGenerator;

/// Makes the ids by which a person and the log speak of the same page: short enough to be read out, in
/// letters and digits that are not mistaken for each other.
public final class References {
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private final RandomGenerator random;

    public References(RandomGenerator random) {
        this.random = random;
    }

    /// Another one, such as `7F3K-Q2MX-9TBD`.
    public String next() {
        var text = new StringBuilder();
        for (var index = 0; index < GROUPS * GROUP; index++) {
            if (index > 0 && index % GROUP == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
