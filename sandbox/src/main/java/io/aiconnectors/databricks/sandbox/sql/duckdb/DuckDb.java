package io.aiconnectors.databricks.sandbox.sql.duckdb;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.duckdb.DuckDBConnection;

/// An in-memory DuckDB without any way to the file system or the network; each catalog is an attached database.
///
/// `main`, `temp` and `system` are names DuckDB keeps to itself, so databases carry a prefix that queries never see.
public final class DuckDb implements AutoCloseable {
    private static final String PREFIX = "uc_";

    private final DuckDBConnection root;
    private final Set<String> schemas = new HashSet<>();
    private final ReentrantLock lock = new ReentrantLock();

    private DuckDb(DuckDBConnection root) {
        this.root = root;
    }

    public static DuckDb open() {
        try {
            var root = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
            try (var statement = root.createStatement()) {
                statement.execute("SET autoinstall_known_extensions = false");
                statement.execute("SET autoload_known_extensions = false");
                statement.execute("SET enable_external_access = false");
                statement.execute("SET threads = 2");
                statement.execute("SET memory_limit = '512MB'");
                statement.execute("SET TimeZone = 'UTC'");
                statement.execute("SET lock_configuration = true");
            }
            return new DuckDb(root);
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not start", e);
        }
    }

    /// A connection of its own, to be closed by the caller.
    public DuckDBConnection connect() throws SQLException {
        return root.duplicate();
    }

    /// The name of a catalog's database.
    public static String database(String catalog) {
        return PREFIX + catalog.toLowerCase(Locale.ROOT);
    }

    /// A table's name in DuckDB, quoted.
    public static String sql(TableName table) {
        return SparkText.quotedName(database(table.catalog())) + "." + SparkText.quotedName(table.schema()) + "."
                + SparkText.quotedName(table.table());
    }

    /// Attaches the database and creates the schema unless they are there.
    public void ensureSchema(Connection connection, TableName table) throws SQLException {
        lock.lock();
        try (var statement = connection.createStatement()) {
            var database = SparkText.quotedName(database(table.catalog()));
            if (schemas.add(database)) {
                statement.execute("ATTACH ':memory:' AS " + database);
            }
            var schema = database + "." + SparkText.quotedName(table.schema().toLowerCase(Locale.ROOT));
            if (schemas.add(schema)) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        try {
            root.close();
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not stop", e);
        }
    }
}
