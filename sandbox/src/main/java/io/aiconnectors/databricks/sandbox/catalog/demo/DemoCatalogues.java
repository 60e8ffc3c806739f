package io.aiconnectors.databricks.sandbox.catalog.demo;

import io.aiconnectors.databricks.sandbox.catalog.CatalogAsset;
import io.aiconnectors.databricks.sandbox.catalog.Catalogue;
import io.aiconnectors.databricks.sandbox.catalog.SchemaAsset;
import io.aiconnectors.databricks.sandbox.catalog.access.Access;
import io.aiconnectors.databricks.sandbox.catalog.access.Privilege;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The catalogues of the two demonstration workspaces, and what their people were granted.
public final class DemoCatalogues {
    private DemoCatalogues() {}

    /// The main workspace: the analyst reads all of it, the colleagues the sales figures and the penguins.
    ///
    /// The colleagues see the market place as browse-only and may not read the tags of one table.
    public static Catalogue main(People people) {
        var analyst = Access.NOTHING
                .andReading("main", "finance", "market", Markers.CATALOG)
                .and(Privilege.MODIFY, "main")
                .and(Privilege.CREATE_TABLE, "main")
                .and(Privilege.CAN_VIEW, Spaces.SALES, Spaces.PENGUINS, Spaces.DEAL)
                .and(Privilege.CAN_USE, Warehouses.ANALYTICS, Warehouses.NIGHTLY, Warehouses.ADMINS);
        var colleague = Access.NOTHING
                .and(Privilege.USE_CATALOG, "main")
                .and(Privilege.USE_SCHEMA, "main.sales", "main.nature")
                .and(Privilege.SELECT, "main.sales", "main.nature")
                .and(Privilege.BROWSE, "market")
                .and(Privilege.CAN_VIEW, Spaces.PENGUINS)
                .and(Privilege.CAN_USE, Warehouses.ANALYTICS)
                .tagsUnreadable("main.nature." + Markers.UNREADABLE);
        var members = new HashMap<String, Access>();
        people.colleagues().forEach(name -> members.put(name, colleague));
        members.put(people.analyst(), analyst);
        return new Catalogue(
                List.of(
                        ConfidentialCatalogs.finance(),
                        PublicCatalogs.main(),
                        PublicCatalogs.market(),
                        ConfidentialCatalogs.vault()),
                List.of(Spaces.sales(), Spaces.deal(), Spaces.penguins()),
                Warehouses.ALL,
                members);
    }

    /// The research workspace, a metastore of its own, which the colleagues cannot enter.
    public static Catalogue research(People people) {
        var analyst = Access.NOTHING
                .andReading("lab")
                .and(Privilege.CAN_VIEW, Spaces.FIELD_WORK)
                .and(Privilege.CAN_USE, Warehouses.ANALYTICS);
        return new Catalogue(
                List.of(CatalogAsset.of("lab", SchemaAsset.of("field", PublicCatalogs.penguins()))
                        .commented("Laboratory and field work")),
                List.of(Spaces.fieldWork()),
                Warehouses.ALL,
                Map.of(people.analyst(), analyst));
    }
}
