package io.aiconnectors.databricks.sandbox.sql.duckdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A three-level table name; parts are kept as written and compared without case through [#key].
public record TableName(String catalog, String schema, String table) {
    /// Reads `a.b.c` where parts may stand in double quotes; empty if it has not exactly three levels.
    public static Optional<TableName> read(String text) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        boolean quoted = false;
        for (char letter : text.strip().toCharArray()) {
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == '.' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(letter);
            }
        }
        parts.add(part.toString());
        return of(parts);
    }

    public static Optional<TableName> of(List<String> parts) {
        return parts.size() == 3 && parts.stream().noneMatch(String::isBlank)
                ? Optional.of(new TableName(parts.get(0), parts.get(1), parts.get(2)))
                : Optional.empty();
    }

    public String key() {
        return full().toLowerCase(Locale.ROOT);
    }

    public String full() {
        return catalog + "." + schema + "." + table;
    }

    /// As error texts spell it.
    public String inBackticks() {
        return "`%s`.`%s`.`%s`".formatted(catalog, schema, table);
    }
}
