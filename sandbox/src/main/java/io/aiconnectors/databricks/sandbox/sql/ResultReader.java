package io.aiconnectors.databricks.sandbox.sql;

import io.aiconnectors.databricks.sandbox.catalog.DatabricksType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a query's result as text, the way Databricks spells values.
final class ResultReader {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private ResultReader() {}

    static SqlOutcome.Rows read(Connection connection, String duckDbQuery, int rowCap, int deadlineSeconds)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setQueryTimeout(deadlineSeconds);
            try (var result = statement.executeQuery(duckDbQuery)) {
                var columns = columns(result);
                var rows = new ArrayList<List<Optional<String>>>();
                while (result.next()) {
                    if (rows.size() == rowCap) {
                        return new SqlOutcome.Rows(columns, rows, true);
                    }
                    rows.add(row(result, columns));
                }
                return new SqlOutcome.Rows(columns, rows, false);
            }
        }
    }

    private static List<SqlOutcome.ResultColumn> columns(ResultSet result) throws SQLException {
        var columns = new ArrayList<SqlOutcome.ResultColumn>();
        var head = result.getMetaData();
        for (int i = 1; i <= head.getColumnCount(); i++) {
            columns.add(new SqlOutcome.ResultColumn(
                    head.getColumnName(i), DatabricksType.ofDuckDb(head.getColumnTypeName(i))));
        }
        return columns;
    }

    private static List<Optional<String>> row(ResultSet result, List<SqlOutcome.ResultColumn> columns)
            throws SQLException {
        var row = new ArrayList<Optional<String>>();
        for (int i = 1; i <= columns.size(); i++) {
            row.add(
                    columns.get(i - 1).type().equals(DatabricksType.TIMESTAMP)
                            ? Optional.ofNullable(result.getTimestamp(i)).map(ResultReader::spelled)
                            : Optional.ofNullable(result.getString(i)));
        }
        return row;
    }

    private static String spelled(Timestamp timestamp) {
        return TIMESTAMP.format(timestamp.toLocalDateTime().toInstant(ZoneOffset.UTC));
    }
}
