package io.aiconnectors.databricks.adapter.audit.spool;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Records that the spool has lost before every sink had them.
///
/// @param first number of the first
/// @param last  number of the last
public record Missing(long first, long last) {
    private static final Pattern NAME = Pattern.compile("(\\d{20})-(\\d{20})\\.missing");

    /// How many.
    public long count() {
        return last - first + 1;
    }

    /// The file that tells a later start that this is known.
    String name() {
        return String.format(Locale.ROOT, "%020d-%020d.missing", first, last);
    }

    static Optional<Missing> named(String file) {
        var name = NAME.matcher(file);
        return name.matches()
                ? Optional.of(new Missing(Long.parseLong(name.group(1)), Long.parseLong(name.group(2))))
                : Optional.empty();
    }
}
