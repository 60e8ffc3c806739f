package io.aiconnectors.databricks.application.discovery;

import io.aiconnectors.databricks.application.access.AccessGate;
import io.aiconnectors.databricks.application.access.Invocation;
import io.aiconnectors.databricks.application.access.Outcome;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.catalog.CatalogSummary;
import io.aiconnectors.databricks.domain.catalog.UnityCatalog;

/// Lists the catalogs of a workspace.
public final class ListCatalogs {
    private final AccessGate gate;
    private final UnityCatalog unityCatalog;
    private final Labelling labelling;

    public ListCatalogs(AccessGate gate, UnityCatalog unityCatalog, Labelling labelling) {
        this.gate = gate;
        this.unityCatalog = unityCatalog;
        this.labelling = labelling;
    }

    public Outcome<CatalogSummary> answer(Invocation invocation, Intent.ListCatalogs intent) {
        return gate.pass(
                invocation,
                intent,
                (call, at) -> unityCatalog
                        .catalogs(call, at)
                        .then(found -> labelling.page(call, at, found, CatalogSummary::name)));
    }
}
