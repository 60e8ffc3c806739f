package io.aiconnectors.databricks.sandbox.sql;

import io.aiconnectors.databricks.sandbox.catalog.Catalogue;
import io.aiconnectors.databricks.sandbox.sql.duckdb.QueryTree;
import io.aiconnectors.databricks.sandbox.sql.duckdb.SparkText;
import io.aiconnectors.databricks.sandbox.sql.duckdb.SqlRefusal;
import io.aiconnectors.databricks.sandbox.sql.duckdb.TableLoader;
import io.aiconnectors.databricks.sandbox.sql.duckdb.TableName;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/// Makes a query ready to run: every table it reads exists, may be read by this person, and is filled.
final class QueryPreparation {
    private final TableLoader loader;
    private final Set<String> created = ConcurrentHashMap.newKeySet();

    QueryPreparation(TableLoader loader) {
        this.loader = loader;
    }

    /// A statement made this table, so it exists although the catalogue does not know it.
    void created(TableName name) {
        created.add(name.key());
    }

    void mustExist(Catalogue catalogue, TableName name) {
        if (catalogue.table(name.catalog(), name.schema(), name.table()).isEmpty() && !created.contains(name.key())) {
            throw SqlRefusal.tableNotFound(name.inBackticks());
        }
    }

    void fill(DuckDBConnection connection, Catalogue catalogue, TableName name) throws SQLException {
        loader.ensure(connection, catalogue, name);
    }

    /// The query as DuckDB runs it on this connection.
    ///
    /// @throws SqlRefusal if it does not parse, or a table does not exist or may not be read
    String ready(DuckDBConnection connection, SqlSession session, String query) throws SQLException {
        var tree = QueryTree.parse(connection, query);
        var snapshots = new HashMap<TableName, String>();
        for (var table : tree.tables()) {
            if (InformationSchema.holds(table)) {
                snapshots.put(table, snapshot(connection, session, table, "information_schema_" + snapshots.size()));
            } else {
                mustExist(session.catalogue(), table);
                session.mustSelect(table);
                fill(connection, session.catalogue(), table);
            }
        }
        return tree.duckDb(connection, Map.copyOf(snapshots));
    }

    /// Takes the view's content into a temporary table, which no other connection sees and which ends with this one.
    private static String snapshot(DuckDBConnection connection, SqlSession session, TableName view, String temporary)
            throws SQLException {
        var content = new InformationSchema(session)
                .view(view)
                .orElseThrow(() -> SqlRefusal.tableNotFound(view.inBackticks()));
        var columns = content.columns().stream()
                .map(column -> SparkText.quotedName(column) + " VARCHAR")
                .collect(Collectors.joining(", "));
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE " + temporary + " (" + columns + ")");
        }
        try (var appender = connection.createAppender("temp", "main", temporary)) {
            for (var row : content.rows()) {
                appender.beginRow();
                for (var value : row) {
                    appender.append(value);
                }
                appender.endRow();
            }
        }
        return temporary;
    }
}
