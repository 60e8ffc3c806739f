package io.aiconnectors.databricks.sandbox.sql;

import io.aiconnectors.databricks.sandbox.catalog.DatabricksType;
import io.aiconnectors.databricks.sandbox.catalog.access.Privilege;
import io.aiconnectors.databricks.sandbox.sql.duckdb.DuckDb;
import io.aiconnectors.databricks.sandbox.sql.duckdb.SparkText;
import io.aiconnectors.databricks.sandbox.sql.duckdb.SqlRefusal;
import io.aiconnectors.databricks.sandbox.sql.duckdb.TableName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;

/// `CREATE TABLE`, `INSERT INTO`, `UPDATE`, `DELETE FROM`, `TRUNCATE TABLE` and `DROP TABLE`, really carried out.
final class WriteStatements {
    private static final Pattern WRITE = Pattern.compile(
            "(CREATE(?:\\s+OR\\s+REPLACE)?\\s+TABLE(?:\\s+IF\\s+NOT\\s+EXISTS)?|INSERT\\s+INTO(?:\\s+TABLE)?|UPDATE"
                    + "|DELETE\\s+FROM|TRUNCATE\\s+TABLE|DROP\\s+TABLE(?:\\s+IF\\s+EXISTS)?)\\s+"
                    + "((?:\"[^\"]*\"|[\\w-]+)(?:\\.(?:\"[^\"]*\"|[\\w-]+))*)(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern QUERY =
            Pattern.compile("\\b(SELECT|WITH)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final DuckDb database;
    private final QueryPreparation queries;
    private final List<Write> done = new CopyOnWriteArrayList<>();

    WriteStatements(DuckDb database, QueryPreparation queries) {
        this.database = database;
        this.queries = queries;
    }

    List<Write> done() {
        return List.copyOf(done);
    }

    SqlOutcome run(DuckDBConnection connection, SqlSession session, String statement) throws SQLException {
        var write = WRITE.matcher(statement);
        if (!write.matches()) {
            throw SqlRefusal.syntax(SparkText.verb(statement));
        }
        var target = TableName.read(write.group(2)).orElseThrow(() -> SqlRefusal.tableNotFound(write.group(2)));
        var verb = SparkText.verb(statement);
        if (verb.equals("CREATE")) {
            if (session.catalogue().schema(target.catalog(), target.schema()).isEmpty()) {
                throw SqlRefusal.schemaNotFound("`%s`.`%s`".formatted(target.catalog(), target.schema()));
            }
            session.must(Privilege.CREATE_TABLE, target);
            database.ensureSchema(connection, target);
        } else {
            queries.mustExist(session.catalogue(), target);
            session.must(Privilege.MODIFY, target);
            queries.fill(connection, session.catalogue(), target);
        }
        long changed = change(connection, rewritten(connection, session, write, target));
        if (verb.equals("CREATE")) {
            queries.created(target);
        }
        done.add(new Write(session.userName(), statement, target.full()));
        return new SqlOutcome.Rows(
                List.of(new SqlOutcome.ResultColumn("num_affected_rows", DatabricksType.BIGINT)),
                new ArrayList<>(List.of(List.of(Optional.of(Long.toString(changed))))),
                false);
    }

    /// The statement with DuckDB's table names; the query inside, if any, is checked like any other query.
    private String rewritten(DuckDBConnection connection, SqlSession session, Matcher write, TableName target)
            throws SQLException {
        var rest = write.group(3);
        var query = QUERY.matcher(rest);
        if (!query.find()) {
            return write.group(1) + " " + DuckDb.sql(target) + rest;
        }
        var ready = queries.ready(connection, session, query.group());
        return write.group(1) + " " + DuckDb.sql(target) + rest.substring(0, query.start()) + ready;
    }

    private static long change(DuckDBConnection connection, String duckDbStatement) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setQueryTimeout(SqlEngine.DEADLINE_SECONDS);
            return Math.max(0, statement.executeUpdate(duckDbStatement));
        }
    }
}
