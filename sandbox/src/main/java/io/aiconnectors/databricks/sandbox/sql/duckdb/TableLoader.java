package io.aiconnectors.databricks.sandbox.sql.duckdb;

import io.aiconnectors.databricks.sandbox.catalog.Catalogue;
import io.aiconnectors.databricks.sandbox.catalog.ColumnAsset;
import io.aiconnectors.databricks.sandbox.catalog.TableAsset;
import io.aiconnectors.databricks.sandbox.catalog.TableContent;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/// Fills a table when a statement first touches it, so that a start costs nothing and every listed table is real.
public final class TableLoader {
    private final DuckDb database;
    private final Map<String, TableAsset> loaded = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    public TableLoader(DuckDb database) {
        this.database = database;
    }

    /// Afterwards the table exists with the columns and rows that the catalogue describes, or as statements changed it.
    public void ensure(DuckDBConnection connection, Catalogue catalogue, TableName name) throws SQLException {
        var found = catalogue.table(name.catalog(), name.schema(), name.table());
        if (found.isEmpty()) {
            return;
        }
        lock.lock();
        try {
            if (!found.get().equals(loaded.get(name.key()))) {
                load(connection, catalogue, name, found.get());
                loaded.put(name.key(), found.get());
            }
        } finally {
            lock.unlock();
        }
    }

    private void load(DuckDBConnection connection, Catalogue catalogue, TableName name, TableAsset table)
            throws SQLException {
        database.ensureSchema(connection, name);
        switch (table.content()) {
            case TableContent.View(var query, var dependsOn) -> {
                for (var dependency : dependsOn) {
                    ensure(connection, catalogue, TableName.read(dependency).orElseThrow());
                }
                var body = QueryTree.parse(
                                connection, SparkText.statements(query).getFirst())
                        .duckDb(connection, Map.of());
                execute(connection, "CREATE OR REPLACE VIEW " + DuckDb.sql(name) + " AS " + body);
            }
            case TableContent.Tpch(double scale) -> {
                create(connection, name, table);
                TpchRows.append(connection, name, table.name(), scale);
            }
            case TableContent.Csv(var resource) -> {
                create(connection, name, table);
                CsvRows.append(connection, name, table.columns(), resource);
            }
            case TableContent.Sample(int rows) -> {
                create(connection, name, table);
                SampleRows.append(connection, name, table.columns(), rows);
            }
        }
    }

    private static void create(DuckDBConnection connection, TableName name, TableAsset table) throws SQLException {
        var columns = table.columns().stream().map(TableLoader::definition).collect(Collectors.joining(", "));
        execute(connection, "CREATE OR REPLACE TABLE " + DuckDb.sql(name) + " (" + columns + ")");
    }

    private static String definition(ColumnAsset column) {
        return SparkText.quotedName(column.name()) + " " + column.type().duckDb()
                + (column.nullable() ? "" : " NOT NULL");
    }

    private static void execute(DuckDBConnection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
