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
        return whole(gate.pass(
                invocation,
                intent,
                (call, at) -> labelling.target(call, at, intent.table()),
                (call, at, which) -> unityCatalog
                        .table(call, at, which)
                        .then(table -> labelling.page(call, at, partsOf(table), TablePart::name))));
    }

    /// A table that passed the screen as the target and not as what was found, because its labels changed or could no
    /// longer be read meanwhile, is as if it did not exist: there are no columns without their table.
    private static Outcome<TablePart> whole(Outcome<TablePart> outcome) {
        return switch (outcome) {
            case Outcome.Completed<TablePart>(var shown)
            when shown.visible().stream().noneMatch(TablePart.Head.class::isInstance) ->
                new Outcome.NotVisible<>(shown.withheldCodes());
            case Outcome<TablePart> other -> other;
        };
    }

    private static Slice<TablePart> partsOf(Table table) {
        var parts = new ArrayList<TablePart>();
        parts.add(new TablePart.Head(table.summary()));
        table.columns().forEach(column -> parts.add(new TablePart.Body(column)));
        return new Slice<>(parts, PageToken.NONE);
    }
}
