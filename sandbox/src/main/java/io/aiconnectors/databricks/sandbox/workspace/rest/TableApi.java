package io.aiconnectors.databricks.sandbox.workspace.rest;

import io.aiconnectors.databricks.sandbox.catalog.TableAsset;
import io.aiconnectors.databricks.sandbox.catalog.access.Visibility;
import io.aiconnectors.databricks.sandbox.http.Json;
import io.aiconnectors.databricks.sandbox.http.Response;
import io.aiconnectors.databricks.sandbox.workspace.visit.ApiRefusal;
import io.aiconnectors.databricks.sandbox.workspace.visit.Visit;

/// `GET /api/2.1/unity-catalog/tables/{full_name}` and `…/exists`; the name is one percent-coded segment.
final class TableApi {
    Response get(Visit visit) {
        var wanted = wanted(visit);
        var visibility = visibility(visit, wanted);
        if (visibility == Visibility.NONE || (visibility == Visibility.BROWSE_ONLY && !visit.flag("include_browse"))) {
            throw refusal(visit, wanted);
        }
        return Response.json(200, wanted.whole(visibility == Visibility.BROWSE_ONLY));
    }

    /// `BROWSE` is enough to learn that a table exists.
    Response exists(Visit visit) {
        var parts = parts(visit);
        boolean exists = visit.catalogue()
                .table(parts[0], parts[1], parts[2])
                .map(table -> visibility(visit, new TableJson(parts[0], parts[1], table)) != Visibility.NONE)
                .orElse(false);
        return Response.json(200, Json.object().put("table_exists", exists));
    }

    private static TableJson wanted(Visit visit) {
        var parts = parts(visit);
        var catalog =
                visit.catalogue().catalog(parts[0]).orElseThrow(() -> ApiRefusal.doesNotExist("Catalog", parts[0]));
        var schema = catalog.schema(parts[1])
                .orElseThrow(() -> ApiRefusal.doesNotExist("Schema", parts[0] + "." + parts[1]));
        TableAsset table =
                schema.table(parts[2]).orElseThrow(() -> ApiRefusal.doesNotExist("Table", String.join(".", parts)));
        return new TableJson(catalog.name(), schema.name(), table);
    }

    private static ApiRefusal refusal(Visit visit, TableJson wanted) {
        if (visit.sight().catalog(wanted.catalog()) != Visibility.FULL) {
            return ApiRefusal.missing("USE CATALOG", "Catalog", wanted.catalog());
        }
        if (visit.sight().schema(wanted.catalog(), wanted.schema()) != Visibility.FULL) {
            return ApiRefusal.missing("USE SCHEMA", "Schema", wanted.catalog() + "." + wanted.schema());
        }
        return ApiRefusal.missing("SELECT", "Table", wanted.fullName());
    }

    private static Visibility visibility(Visit visit, TableJson table) {
        return visit.sight()
                .table(table.catalog(), table.schema(), table.table().name());
    }

    private static String[] parts(Visit visit) {
        var name = visit.request().parameter("full_name");
        var parts = name.split("\\.", -1);
        if (parts.length != 3) {
            throw ApiRefusal.invalidParameter(
                    "'%s' is not a valid name: expected catalog.schema.table".formatted(name));
        }
        return parts;
    }
}
