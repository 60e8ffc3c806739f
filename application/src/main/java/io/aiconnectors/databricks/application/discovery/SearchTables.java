package io.aiconnectors.databricks.application.discovery;

import io.aiconnectors.databricks.application.access.AccessGate;
import io.aiconnectors.databricks.application.access.Invocation;
import io.aiconnectors.databricks.application.access.Outcome;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.catalog.TableSummary;
import io.aiconnectors.databricks.domain.catalog.UnityCatalog;

/// Searches the tables of one catalog, or of one schema of it, by name.
public final class SearchTables {
    private final AccessGate gate;
    private final UnityCatalog unityCatalog;
    private final Labelling labelling;

    public SearchTables(AccessGate gate, UnityCatalog unityCatalog, Labelling labelling) {
        this.gate = gate;
        this.unityCatalog = unityCatalog;
        this.labelling = labelling;
    }

    public Outcome<TableSummary> answer(Invocation invocation, Intent.SearchTables intent) {
        return gate.pass(
                invocation,
                intent,
                (call, at) -> labelling.target(call, at, intent.within()),
                (call, at, within) -> unityCatalog
                        .search(call, at, within)
                        .then(found -> labelling.page(call, at, found, TableSummary::name)));
    }
}
