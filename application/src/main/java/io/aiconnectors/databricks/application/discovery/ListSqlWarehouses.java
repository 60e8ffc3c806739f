package io.aiconnectors.databricks.application.discovery;

import io.aiconnectors.databricks.application.access.AccessGate;
import io.aiconnectors.databricks.application.access.Invocation;
import io.aiconnectors.databricks.application.access.Outcome;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.page.Slice;
import io.aiconnectors.databricks.domain.screening.Candidate;
import io.aiconnectors.databricks.domain.screening.Facts;
import io.aiconnectors.databricks.domain.screening.Unscreened;
import io.aiconnectors.databricks.domain.warehouse.SqlWarehouse;
import io.aiconnectors.databricks.domain.warehouse.SqlWarehouses;

/// Lists the SQL warehouses that the caller may use.
public final class ListSqlWarehouses {
    private final AccessGate gate;
    private final SqlWarehouses warehouses;

    public ListSqlWarehouses(AccessGate gate, SqlWarehouses warehouses) {
        this.gate = gate;
        this.warehouses = warehouses;
    }

    public Outcome<SqlWarehouse> answer(Invocation invocation, Intent.ListSqlWarehouses intent) {
        return gate.pass(
                invocation,
                intent,
                (call, at) -> warehouses.warehouses(call, at).map(ListSqlWarehouses::unscreened));
    }

    private static Unscreened<SqlWarehouse> unscreened(Slice<SqlWarehouse> found) {
        return new Unscreened<>(
                found.items().stream()
                        .map(warehouse -> new Candidate<>(warehouse, new Facts.WorkspaceAsset()))
                        .toList(),
                found.next());
    }
}
