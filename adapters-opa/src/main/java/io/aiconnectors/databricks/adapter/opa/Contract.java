package io.aiconnectors.databricks.adapter.opa;

import java.util.List;
import java.util.regex.Pattern;

/// What every document between connector and policy keeps to.
final class Contract {
    /// The version that both sides speak.
    static final int VERSION = 2;

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    private Contract() {}

    static void requireVersion(int version) {
        require(version == VERSION, "an answer is of contract " + VERSION);
    }

    static void requireCode(String code) {
        require(CODE.matcher(code).matches(), "a code is snake_case");
    }

    /// Indices are unique, in ascending order, and of things that were evaluated.
    static void requireIndices(List<Integer> indices, int evaluated) {
        var lowest = 0;
        for (int index : indices) {
            require(index >= lowest && index < evaluated, "an index is out of range or order");
            lowest = index + 1;
        }
    }

    static void require(boolean kept, String rule) {
        if (!kept) {
            throw new IllegalArgumentException(rule);
        }
    }
}
