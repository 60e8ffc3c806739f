package io.aiconnectors.databricks.sandbox.workspace.rest;

import io.aiconnectors.databricks.sandbox.catalog.SpaceAsset;
import io.aiconnectors.databricks.sandbox.http.Routes;
import io.aiconnectors.databricks.sandbox.workspace.visit.ApiRefusal;
import io.aiconnectors.databricks.sandbox.workspace.visit.Entrance;
import io.aiconnectors.databricks.sandbox.workspace.visit.Visit;
import io.aiconnectors.databricks.sandbox.workspace.visit.VisitHandler;
import java.util.function.BooleanSupplier;

/// Which REST call answers at which path.
public final class RestRoutes {
    private static final String UNITY_CATALOG = "/api/2.1/unity-catalog";

    private RestRoutes() {}

    /// The routes, all behind the entrance.
    ///
    /// @param metastore false while the workspace has no metastore, so that no call to Unity Catalog works
    public static Routes create(Entrance entrance, PageHabits habits, BooleanSupplier metastore) {
        var unityCatalog = new UnityCatalogApi(habits);
        var tables = new TableApi();
        var summaries = new TableSummariesApi(habits);
        var tags = new TagApi(habits);
        var workspace = new WorkspaceApi(habits);
        return Routes.none()
                .get("/api/2.0/preview/scim/v2/Me", entrance.admit(workspace::me))
                .get("/api/2.0/genie/spaces", entrance.admit(workspace::spaces))
                .get("/api/2.0/genie/spaces/{id}", entrance.admit(workspace::space))
                .get("/api/2.0/sql/warehouses", entrance.admit(workspace::warehouses))
                .get("/api/2.0/entity-tag-assignments/geniespaces/{entity_id}/tags", entrance.admit(tags::space))
                .get(UNITY_CATALOG + "/catalogs", entrance.admit(having(metastore, unityCatalog::catalogs)))
                .get(UNITY_CATALOG + "/schemas", entrance.admit(having(metastore, unityCatalog::schemas)))
                .get(UNITY_CATALOG + "/tables", entrance.admit(having(metastore, unityCatalog::tables)))
                .get(UNITY_CATALOG + "/tables/{full_name}", entrance.admit(having(metastore, tables::get)))
                .get(UNITY_CATALOG + "/tables/{full_name}/exists", entrance.admit(having(metastore, tables::exists)))
                .get(UNITY_CATALOG + "/table-summaries", entrance.admit(having(metastore, summaries::list)))
                .get(
                        UNITY_CATALOG + "/entity-tag-assignments/{entity_type}/{entity_name}/tags",
                        entrance.admit(having(metastore, tags::unityCatalog)))
                .otherwise(entrance.admit(visit -> {
                    throw ApiRefusal.noSuchApi(visit.request().path());
                }));
    }

    /// The space of a visit, if the person may view it.
    public static SpaceAsset viewableSpace(Visit visit, String id) {
        return WorkspaceApi.viewable(visit, id);
    }

    private static VisitHandler having(BooleanSupplier metastore, VisitHandler next) {
        return visit -> {
            if (!metastore.getAsBoolean()) {
                throw ApiRefusal.noMetastore();
            }
            return next.answer(visit);
        };
    }
}
