package io.aiconnectors.databricks.sandbox.workspace.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.sandbox.catalog.CatalogAsset;
import io.aiconnectors.databricks.sandbox.catalog.SchemaAsset;
import io.aiconnectors.databricks.sandbox.catalog.TableAsset;
import io.aiconnectors.databricks.sandbox.catalog.access.Visibility;
import io.aiconnectors.databricks.sandbox.http.Response;
import io.aiconnectors.databricks.sandbox.workspace.visit.ApiRefusal;
import io.aiconnectors.databricks.sandbox.workspace.visit.Visit;
import java.util.Optional;
import java.util.function.Function;

/// `GET /api/2.1/unity-catalog/catalogs`, `/schemas` and `/tables`.
final class UnityCatalogApi {
    private final PageHabits habits;

    UnityCatalogApi(PageHabits habits) {
        this.habits = habits;
    }

    Response catalogs(Visit visit) {
        return new Listing<>(
                        habits,
                        PageSize.unityCatalog(1000),
                        "catalogs",
                        CatalogAsset::name,
                        catalog -> shown(
                                visit,
                                visit.sight().catalog(catalog.name()),
                                browseOnly -> AssetJson.catalog(catalog, browseOnly)))
                .answer(visit, visit.catalogue().catalogs());
    }

    Response schemas(Visit visit) {
        var catalog = usableCatalog(visit, visit.required("catalog_name"));
        return new Listing<>(
                        habits,
                        PageSize.unityCatalog(1000),
                        "schemas",
                        SchemaAsset::name,
                        schema -> shown(
                                visit,
                                visit.sight().schema(catalog.name(), schema.name()),
                                browseOnly -> AssetJson.schema(catalog.name(), schema, browseOnly)))
                .answer(visit, catalog.schemas());
    }

    Response tables(Visit visit) {
        var catalog = usableCatalog(visit, visit.required("catalog_name"));
        var schema = usableSchema(visit, catalog, visit.required("schema_name"));
        return new Listing<>(
                        habits,
                        PageSize.unityCatalog(50),
                        "tables",
                        TableAsset::name,
                        table -> shown(
                                visit,
                                visit.sight().table(catalog.name(), schema.name(), table.name()),
                                browseOnly -> new TableJson(catalog.name(), schema.name(), table)
                                        .listed(browseOnly, visit.flag("omit_columns"), visit.flag("omit_properties"))))
                .answer(visit, schema.tables());
    }

    private static Optional<ObjectNode> shown(Visit visit, Visibility visibility, Function<Boolean, ObjectNode> json) {
        return switch (visibility) {
            case FULL -> Optional.of(json.apply(false));
            case BROWSE_ONLY -> visit.flag("include_browse") ? Optional.of(json.apply(true)) : Optional.empty();
            case NONE -> Optional.empty();
        };
    }

    private static CatalogAsset usableCatalog(Visit visit, String name) {
        var catalog = visit.catalogue().catalog(name).orElseThrow(() -> ApiRefusal.doesNotExist("Catalog", name));
        must(visit, visit.sight().catalog(catalog.name()), "USE CATALOG", "Catalog", catalog.name());
        return catalog;
    }

    private static SchemaAsset usableSchema(Visit visit, CatalogAsset catalog, String name) {
        var full = catalog.name() + "." + name;
        var schema = catalog.schema(name).orElseThrow(() -> ApiRefusal.doesNotExist("Schema", full));
        must(visit, visit.sight().schema(catalog.name(), schema.name()), "USE SCHEMA", "Schema", full);
        return schema;
    }

    private static void must(Visit visit, Visibility visibility, String privilege, String kind, String name) {
        boolean seen =
                visibility == Visibility.FULL || (visibility == Visibility.BROWSE_ONLY && visit.flag("include_browse"));
        if (!seen) {
            throw ApiRefusal.missing(privilege, kind, name);
        }
    }
}
