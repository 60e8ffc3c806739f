package io.aiconnectors.databricks.adapter.facts;

import io.aiconnectors.databricks.adapter.facts.sql.Ceilings;
import io.aiconnectors.databricks.adapter.facts.sql.SparkSqlStatements;
import io.aiconnectors.databricks.domain.statement.SqlStatements;

/// The door to the facts that the policy decides on: what a text does as SQL (`sql`).
public final class FactsAdapter {
    private final SqlStatements sqlStatements;

    /// With the ceilings that no setting raises.
    public FactsAdapter() {
        sqlStatements = new SparkSqlStatements(Ceilings.HARD);
    }

    /// Reads SQL by the grammar of Spark 4.2, which Databricks extends.
    public SqlStatements sqlStatements() {
        return sqlStatements;
    }
}
