package io.aiconnectors.databricks.application.discovery;

import io.aiconnectors.databricks.application.access.AccessGate;
import io.aiconnectors.databricks.application.access.Invocation;
import io.aiconnectors.databricks.application.access.Outcome;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.catalog.Table;
import io.aiconnectors.databricks.domain.catalog.UnityCatalog;
import io.aiconnectors.databricks.domain.page.PageToken;
import io.aiconnectors.databricks.domain.page.Slice;
import java.util.ArrayList;

/// Describes one table: its kind and the columns that the caller may know of.
public final class GetTable {
    private final AccessGate gate;
    private final UnityCatalog unityCatalog;
    private final Labelling labelling;

    public GetTable(AccessGate gate, UnityCatalog unityCatalog, Labelling labelling) {
        this.gate = gate;
        this.unityCatalog = unityCatalog;
        this.labelling = labelling;
    }

    public Outcome<TablePart> answer(Invocation invocation, Intent.GetTable intent) {
        return gate.pass(
                invocation,
                intent,
                (call, at) -> labelling.target(call, at, intent.table()),
                (call, at, which) -> unityCatalog
                        .table(call, at, which)
                        .then(table -> labelling.page(call, at, partsOf(table), TablePart::name)));
    }

    private static Slice<TablePart> partsOf(Table table) {
        var parts = new ArrayList<TablePart>();
        parts.add(new TablePart.Head(table.summary()));
        table.columns().forEach(column -> parts.add(new TablePart.Body(column)));
        return new Slice<>(parts, PageToken.NONE);
    }
}
