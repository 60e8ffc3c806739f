package io.aiconnectors.databricks.sandbox.sql.duckdb;

import io.trino.tpch.TpchColumn;
import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// Rows of the TPC-H tables; the same scale always gives the same rows.
final class TpchRows {
    private TpchRows() {}

    static void append(DuckDBConnection connection, TableName name, String tpchTable, double scale)
            throws SQLException {
        append(connection, name, TpchTable.getTable(tpchTable), scale);
    }

    private static <E extends TpchEntity> void append(
            DuckDBConnection connection, TableName name, TpchTable<E> table, double scale) throws SQLException {
        try (var appender = connection.createAppender(DuckDb.database(name.catalog()), name.schema(), name.table())) {
            for (var row : table.createGenerator(scale, 1, 1)) {
                appender.beginRow();
                for (var column : table.getColumns()) {
                    append(appender, column, row);
                }
                appender.endRow();
            }
        }
    }

    private static <E extends TpchEntity> void append(DuckDBAppender appender, TpchColumn<E> column, E row)
            throws SQLException {
        switch (column.getType().getBase()) {
            case INTEGER -> appender.append(column.getInteger(row));
            case IDENTIFIER -> appender.append(column.getIdentifier(row));
            case DATE -> appender.append(LocalDate.ofEpochDay(column.getDate(row)));
            case DOUBLE -> appender.append(BigDecimal.valueOf(Math.round(column.getDouble(row) * 100), 2));
            case VARCHAR -> appender.append(column.getString(row));
        }
    }
}
