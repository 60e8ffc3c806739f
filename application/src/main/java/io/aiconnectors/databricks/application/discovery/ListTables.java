package io.aiconnectors.databricks.application.discovery;

import io.aiconnectors.databricks.application.access.AccessGate;
import io.aiconnectors.databricks.application.access.Invocation;
import io.aiconnectors.databricks.application.access.Outcome;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.catalog.TableSummary;
import io.aiconnectors.databricks.domain.catalog.UnityCatalog;

/// Lists the tables and views of a schema that the caller may know of.
public final class ListTables {
    private final AccessGate gate;
    private final UnityCatalog unityCatalog;
    private final Labelling labelling;

    public ListTables(AccessGate gate, UnityCatalog unityCatalog, Labelling labelling) {
        this.gate = gate;
        this.unityCatalog = unityCatalog;
        this.labelling = labelling;
    }

    public Outcome<TableSummary> answer(Invocation invocation, Intent.ListTables intent) {
        return gate.pass(
                invocation,
                intent,
                (call, at) -> labelling.target(call, at, intent.schema()),
                (call, at, schema) -> unityCatalog
                        .tables(call, at, schema)
                        .then(found -> labelling.page(call, at, found, TableSummary::name)));
    }
}
