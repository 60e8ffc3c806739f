package io.aiconnectors.databricks.sandbox.sql;

import io.aiconnectors.databricks.sandbox.sql.duckdb.DuckDb;
import io.aiconnectors.databricks.sandbox.sql.duckdb.SparkText;
import io.aiconnectors.databricks.sandbox.sql.duckdb.SqlRefusal;
import io.aiconnectors.databricks.sandbox.sql.duckdb.TableLoader;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;

/// Runs Databricks-flavoured statements on real data, each as the person who asks; safe for many threads.
///
/// Queries are parsed, checked against the person's grants and then run on an embedded DuckDB that reaches neither
/// files
/// nor the network. `SHOW`, `DESCRIBE` and `EXPLAIN` answer from the catalogue; writes really change tables.
public final class SqlEngine implements AutoCloseable {
    /// The longest a statement may run.
    static final int DEADLINE_SECONDS = 30;

    private static final Pattern UNKNOWN_COLUMN =
            Pattern.compile("Referenced column \"([^\"]*)\" not found.*", Pattern.DOTALL);
    private static final Pattern CANDIDATES = Pattern.compile("Candidate bindings: ([^\n]*)");

    private final DuckDb database;
    private final QueryPreparation queries;
    private final WriteStatements writes;
    private final int rowCap;

    private SqlEngine(DuckDb database, int rowCap) {
        this.database = database;
        this.queries = new QueryPreparation(new TableLoader(database));
        this.writes = new WriteStatements(database, queries);
        this.rowCap = rowCap;
    }

    /// A fresh engine; data is loaded when a statement first asks for it.
    ///
    /// @param rowCap how many rows a result has at most; more are cut off and marked
    public static SqlEngine open(int rowCap) {
        return new SqlEngine(DuckDb.open(), rowCap);
    }

    /// Runs a text that may only read: exactly one `SELECT`, `WITH`, `SHOW`, `DESCRIBE` or `EXPLAIN`.
    public SqlOutcome read(SqlSession session, String text) {
        return run(session, text, false);
    }

    /// Runs a text that may also write.
    public SqlOutcome execute(SqlSession session, String text) {
        return run(session, text, true);
    }

    /// Every write so far, in order.
    public List<Write> writes() {
        return writes.done();
    }

    @Override
    public void close() {
        database.close();
    }

    private SqlOutcome run(SqlSession session, String text, boolean mayWrite) {
        try (var connection = database.connect()) {
            return dispatch(connection, session, single(text), mayWrite);
        } catch (SqlRefusal refusal) {
            return failed(refusal);
        } catch (SQLException failure) {
            return failed(translated(failure));
        }
    }

    private static SqlOutcome failed(SqlRefusal refusal) {
        return new SqlOutcome.Failed("BAD_REQUEST", String.valueOf(refusal.getMessage()));
    }

    private static String single(String text) {
        var statements = SparkText.statements(text);
        if (statements.isEmpty()) {
            throw SqlRefusal.other("[PARSE_EMPTY_STATEMENT] Syntax error, unexpected empty statement. SQLSTATE: 42617");
        }
        if (statements.size() > 1) {
            throw SqlRefusal.syntax(SparkText.verb(statements.get(1)));
        }
        return statements.getFirst();
    }

    private SqlOutcome dispatch(DuckDBConnection connection, SqlSession session, String statement, boolean mayWrite)
            throws SQLException {
        var verb = SparkText.verb(statement);
        return switch (verb) {
            case "SELECT", "WITH" ->
                ResultReader.read(connection, queries.ready(connection, session, statement), rowCap, DEADLINE_SECONDS);
            case "SHOW", "DESCRIBE", "DESC" -> new MetadataStatements(session).run(statement);
            case "EXPLAIN" -> explain(connection, session, statement);
            default -> {
                if (!mayWrite) {
                    throw SqlRefusal.notReadOnly(verb);
                }
                yield writes.run(connection, session, statement);
            }
        };
    }

    private SqlOutcome explain(DuckDBConnection connection, SqlSession session, String statement) throws SQLException {
        var explained = statement.replaceFirst("(?i)^EXPLAIN\\s+((EXTENDED|FORMATTED|COST|CODEGEN)\\s+)?", "");
        if (!SparkText.verb(explained).equals("SELECT")
                && !SparkText.verb(explained).equals("WITH")) {
            throw SqlRefusal.syntax(SparkText.verb(explained));
        }
        queries.ready(connection, session, explained);
        return MetadataStatements.text("plan", List.of("== Physical Plan ==\n" + explained));
    }

    /// Databricks names near-by columns when one is not found, so this does as well.
    private static SqlRefusal translated(SQLException failure) {
        var message = String.valueOf(failure.getMessage());
        var column = UNKNOWN_COLUMN.matcher(message);
        if (column.find()) {
            var near = CANDIDATES.matcher(message);
            return SqlRefusal.other("[UNRESOLVED_COLUMN.WITH_SUGGESTION] A column, variable, or function parameter with"
                    + " name `%s` cannot be resolved. Did you mean one of the following? [%s]. SQLSTATE: 42703"
                            .formatted(
                                    column.group(1), near.find() ? near.group(1).replace('"', '`') : ""));
        }
        var firstLine = message.lines().findFirst().orElse("").replace("uc_", "");
        return SqlRefusal.other("[QUERY_FAILED] " + firstLine);
    }
}
