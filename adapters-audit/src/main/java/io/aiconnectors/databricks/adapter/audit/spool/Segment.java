package io.aiconnectors.databricks.adapter.audit.spool;

import java.util.Locale;
import java.util.regex.Pattern;

/// A file of the spool, as far as it outlives a loss of power.
///
/// @param first  number of its first record, which is its name
/// @param last   number of its last record
/// @param length in bytes
record Segment(long first, long last, long length) {
    private static final Pattern NAME = Pattern.compile("\\d{20}\\.spool");

    /// Before anything is in it.
    static Segment beginningAt(long first) {
        return new Segment(first, first - 1, 0);
    }

    static boolean isName(String file) {
        return NAME.matcher(file).matches();
    }

    static long firstOf(String file) {
        return Long.parseLong(file, 0, 20, 10);
    }

    String name() {
        return String.format(Locale.ROOT, "%020d.spool", first);
    }

    Segment grown(long newLast, long bytes) {
        return new Segment(first, newLast, length + bytes);
    }
}
