package io.aiconnectors.databricks.bootstrap.why;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// What each code in the audit means, what would have to change, and whom to ask. A test holds the table against
/// the codes of the policy and of the connector.
public record Codes(Map<String, Advice> byCode) {
    private static final String TABLE = "codes.tsv";
    private static final int COLUMNS = 4;
    private static final Advice UNKNOWN = new Advice(
            "a code that this build does not know",
            "look it up in policies/README.md of the revision that decided",
            "the owners of the policy");

    /// What to make of a code.
    ///
    /// @param means  what was so
    /// @param change what would have to be otherwise
    /// @param ask    who can bring that about
    public record Advice(String means, String change, String ask) {}

    public Codes {
        byCode = Map.copyOf(byCode);
    }

    /// The table that comes with this build.
    public static Codes read() {
        var found = new TreeMap<String, Advice>();
        try (var table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Codes.class.getResourceAsStream(TABLE), TABLE), StandardCharsets.UTF_8))) {
            for (var line = table.readLine(); line != null; line = table.readLine()) {
                var columns = line.split("\t", -1);
                if (columns.length != COLUMNS) {
                    throw new IllegalStateException(TABLE + " has a line that is no row: " + line);
                }
                found.put(columns[0], new Advice(columns[1], columns[2], columns[3]));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Codes(found);
    }

    /// Of a code; of one that is not known, where to look.
    public Advice of(String code) {
        return byCode.getOrDefault(code, UNKNOWN);
    }
}
