package io.aiconnectors.databricks.domain.remote;

import java.util.Comparator;

/// One place at which arguments do not fit the schema of their tool. What stands there is not told.
///
/// @param field   JSON pointer (RFC 6901) into the arguments; empty for the arguments as a whole. A property that is
///                missing, or that the schema does not know, is itself pointed to
/// @param problem the keyword of JSON Schema that says so, such as `pattern`
public record Misfit(String field, String problem) implements Comparable<Misfit> {
    private static final Comparator<Misfit> ORDER =
            Comparator.comparing(Misfit::field).thenComparing(Misfit::problem);

    @Override
    public int compareTo(Misfit other) {
        return ORDER.compare(this, other);
    }
}
