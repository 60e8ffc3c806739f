package io.aiconnectors.databricks.application.discovery;

import io.aiconnectors.databricks.application.access.AccessGate;
import io.aiconnectors.databricks.application.access.Invocation;
import io.aiconnectors.databricks.application.access.Outcome;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.catalog.SchemaSummary;
import io.aiconnectors.databricks.domain.catalog.UnityCatalog;

/// Lists the schemas of a catalog that the caller may know of.
public final class ListSchemas {
    private final AccessGate gate;
    private final UnityCatalog unityCatalog;
    private final Labelling labelling;

    public ListSchemas(AccessGate gate, UnityCatalog unityCatalog, Labelling labelling) {
        this.gate = gate;
        this.unityCatalog = unityCatalog;
        this.labelling = labelling;
    }

    public Outcome<SchemaSummary> answer(Invocation invocation, Intent.ListSchemas intent) {
        return gate.pass(
                invocation,
                intent,
                (call, at) -> labelling.target(call, at, intent.catalog()),
                (call, at, catalog) -> unityCatalog
                        .schemas(call, at, catalog)
                        .then(found -> labelling.page(call, at, found, SchemaSummary::name)));
    }
}
