package io.aiconnectors.databricks.adapter.facts;

import io.aiconnectors.databricks.adapter.facts.schema.JsonArgumentSchemas;
import io.aiconnectors.databricks.adapter.facts.sql.Ceilings;
import io.aiconnectors.databricks.adapter.facts.sql.SparkSqlStatements;
import io.aiconnectors.databricks.domain.proxy.ArgumentSchemas;
import io.aiconnectors.databricks.domain.statement.SqlStatements;

/// The door to the facts that the policy decides on: what a text does as SQL (`sql`), and whether arguments fit the
/// schema of an upstream tool (`schema`).
public final class FactsAdapter {
    private final SqlStatements sqlStatements;
    private final ArgumentSchemas argumentSchemas;

    /// With the ceilings that no setting raises.
    public FactsAdapter() {
        sqlStatements = new SparkSqlStatements(Ceilings.HARD);
        argumentSchemas = new JsonArgumentSchemas();
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
