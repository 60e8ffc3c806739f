package io.aiconnectors.databricks.sandbox.sql.duckdb;

import io.aiconnectors.databricks.sandbox.catalog.ColumnAsset;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// Rows of a comma-separated resource without quoting; the first line names the columns, `NA` is NULL.
final class CsvRows {
    private CsvRows() {}

    static void append(DuckDBConnection connection, TableName name, List<ColumnAsset> columns, String resource)
            throws SQLException {
        try (var appender = connection.createAppender(DuckDb.database(name.catalog()), name.schema(), name.table())) {
            for (var line : lines(resource)) {
                var values = line.split(",", -1);
                appender.beginRow();
                for (int i = 0; i < columns.size(); i++) {
                    append(appender, columns.get(i), values[i]);
                }
                appender.endRow();
            }
        }
    }

    private static void append(DuckDBAppender appender, ColumnAsset column, String value) throws SQLException {
        if (value.equals("NA")) {
            appender.appendNull();
            return;
        }
        switch (column.type().text()) {
            case "int" -> appender.append(Integer.parseInt(value));
            case "double" -> appender.append(Double.parseDouble(value));
            default -> appender.append(value);
        }
    }

    private static List<String> lines(String resource) {
        var stream = Objects.requireNonNull(CsvRows.class.getResourceAsStream(resource), resource);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
