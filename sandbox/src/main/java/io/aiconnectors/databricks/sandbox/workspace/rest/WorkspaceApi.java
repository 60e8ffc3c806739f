package io.aiconnectors.databricks.sandbox.workspace.rest;

import io.aiconnectors.databricks.sandbox.catalog.SpaceAsset;
import io.aiconnectors.databricks.sandbox.catalog.WarehouseAsset;
import io.aiconnectors.databricks.sandbox.http.Json;
import io.aiconnectors.databricks.sandbox.http.Response;
import io.aiconnectors.databricks.sandbox.workspace.visit.ApiRefusal;
import io.aiconnectors.databricks.sandbox.workspace.visit.Visit;
import java.net.URI;
import java.util.Optional;

/// Genie spaces, SQL warehouses and the person behind the token (SCIM Me).
final class WorkspaceApi {
    private final PageHabits habits;

    WorkspaceApi(PageHabits habits) {
        this.habits = habits;
    }

    /// `GET /api/2.0/genie/spaces`: 20 a page, 100 at most.
    Response spaces(Visit visit) {
        return new Listing<>(
                        habits,
                        new PageSize("page_size", 100, 20, 20),
                        "spaces",
                        SpaceAsset::title,
                        space -> visit.sight().space(space.id())
                                ? Optional.of(AssetJson.space(space))
                                : Optional.empty())
                .answer(visit, visit.catalogue().spaces());
    }

    /// `GET /api/2.0/genie/spaces/{id}`; the serialised space needs the right to edit, which nobody has.
    Response space(Visit visit) {
        var space = viewable(visit, visit.request().parameter("id"));
        if (visit.flag("include_serialized_space")) {
            throw ApiRefusal.permissionDenied("You need \"Can Edit\" permission to export Genie space " + space.id());
        }
        return Response.json(200, AssetJson.space(space));
    }

    /// `GET /api/2.0/sql/warehouses`: only those the person may use.
    Response warehouses(Visit visit) {
        var host = URI.create("https://" + visit.request().header("Host").orElse("localhost"));
        return new Listing<>(
                        habits,
                        new PageSize("page_size", 1000, PageSize.UNPAGINATED, 1000),
                        "warehouses",
                        WarehouseAsset::name,
                        warehouse -> visit.sight().warehouse(warehouse.id())
                                ? Optional.of(AssetJson.warehouse(warehouse, host))
                                : Optional.empty())
                .answer(visit, visit.catalogue().warehouses());
    }

    /// `GET /api/2.0/preview/scim/v2/Me`
    Response me(Visit visit) {
        var person = visit.person();
        var json = Json.object();
        json.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:User");
        json.put("id", Integer.toUnsignedString(person.objectId().hashCode()))
                .put("userName", person.userName())
                .put("displayName", person.displayName())
                .put("active", true)
                .put("externalId", person.objectId());
        json.putObject("name").put("givenName", person.displayName());
        json.putArray("emails")
                .addObject()
                .put("type", "work")
                .put("value", person.userName())
                .put("primary", true);
        json.putArray("groups")
                .addObject()
                .put("display", "users")
                .put("type", "direct")
                .put("value", "1001");
        json.putArray("entitlements").addObject().put("value", "databricks-sql-access");
        return Response.json(200, json);
    }

    /// The space, if the person may view it; a space without that right is told from one that does not exist.
    static SpaceAsset viewable(Visit visit, String id) {
        var space = visit.catalogue()
                .space(id)
                .orElseThrow(
                        () -> ApiRefusal.unknownResource("Unable to get space [" + id + "]. Space does not exist."));
        if (!visit.sight().space(id)) {
            throw ApiRefusal.permissionDenied(
                    "You need \"Can View\" permission to perform this action on Genie space " + space.title());
        }
        return space;
    }
}
