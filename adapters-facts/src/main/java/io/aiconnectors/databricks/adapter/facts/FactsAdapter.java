package io.aiconnectors.databricks.adapter.facts;

import io.aiconnectors.databricks.adapter.facts.schema.JsonArgumentSchemas;
import io.aiconnectors.databricks.adapter.facts.sql.Ceilings;
import io.aiconnectors.databricks.adapter.facts.sql.SparkSqlStatements;
import io.aiconnectors.databricks.domain.proxy.ArgumentSchemas;
import io.aiconnectors.databricks.domain.statement.SqlStatements;
import java.util.List;

/// The door to the facts that the policy decides on: what a text does as SQL (`sql`), and whether arguments fit the
/// schema of an upstream tool (`schema`).
public final class FactsAdapter {
    /// What people ask most, as far as its form goes.
    static final List<String> USUAL = List.of(
            "SELECT a.x, sum(b.y) AS total FROM c.s.a a JOIN c.s.b b ON a.id = b.id WHERE a.d >= '2026-01-01'"
                    + " GROUP BY a.x HAVING sum(b.y) > 10 ORDER BY total DESC LIMIT 100",
            "WITH t AS (SELECT *, row_number() OVER (PARTITION BY k ORDER BY d) AS n FROM c.s.a) SELECT * FROM t WHERE"
                    + " n = 1",
            "SHOW TABLES IN c.s",
            "DESCRIBE TABLE c.s.a");

    private final SqlStatements sqlStatements;
    private final ArgumentSchemas argumentSchemas;

    /// With the ceilings that no setting raises.
    public FactsAdapter() {
        sqlStatements = new SparkSqlStatements(Ceilings.HARD);
        argumentSchemas = new JsonArgumentSchemas();
    }

    /// Reads some SQL for nothing, so that the first text of a caller finds the grammar unpacked. Takes up to a second,
    /// and is not needed by anything.
    public static void warmUp() {
        var statements = new SparkSqlStatements(Ceilings.HARD);
        USUAL.forEach(statements::read);
    }

    /// Reads SQL by the grammar of Spark 4.2, which Databricks extends.
    public SqlStatements sqlStatements() {
        return sqlStatements;
    }

    /// Checks arguments by JSON Schema 2020-12, and by the dialects before it where a schema names one.
    public ArgumentSchemas argumentSchemas() {
        return argumentSchemas;
    }
}
