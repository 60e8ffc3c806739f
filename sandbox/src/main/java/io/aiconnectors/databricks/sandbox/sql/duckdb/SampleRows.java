package io.aiconnectors.databricks.sandbox.sql.duckdb;

import io.aiconnectors.databricks.sandbox.catalog.ColumnAsset;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// Made-up rows: text says which column and row it is from, so that a value found elsewhere shows where it leaked from.
final class SampleRows {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    private SampleRows() {}

    static void append(DuckDBConnection connection, TableName name, List<ColumnAsset> columns, int rows)
            throws SQLException {
        try (var appender = connection.createAppender(DuckDb.database(name.catalog()), name.schema(), name.table())) {
            for (int row = 1; row <= rows; row++) {
                appender.beginRow();
                for (var column : columns) {
                    append(appender, column, row);
                }
                appender.endRow();
            }
        }
    }

    private static void append(DuckDBAppender appender, ColumnAsset column, int row) throws SQLException {
        switch (column.type().name()) {
            case "LONG" -> appender.append((long) row);
            case "INT" -> appender.append(row);
            case "DOUBLE" -> appender.append(row * 1.5);
            case "BOOLEAN" -> appender.append(row % 2 == 0);
            case "DATE" -> appender.append(FIRST_DAY.plusDays(row));
            case "TIMESTAMP" -> appender.append(LocalDateTime.of(FIRST_DAY.plusDays(row), LocalTime.NOON));
            case "DECIMAL" ->
                appender.append(BigDecimal.valueOf(row, column.type().scale()));
            default -> appender.append(column.name() + "-" + row);
        }
    }
}
