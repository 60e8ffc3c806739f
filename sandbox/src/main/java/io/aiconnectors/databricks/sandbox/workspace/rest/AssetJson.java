package io.aiconnectors.databricks.sandbox.workspace.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.sandbox.catalog.CatalogAsset;
import io.aiconnectors.databricks.sandbox.catalog.SchemaAsset;
import io.aiconnectors.databricks.sandbox.catalog.SpaceAsset;
import io.aiconnectors.databricks.sandbox.catalog.WarehouseAsset;
import io.aiconnectors.databricks.sandbox.http.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Catalogs, schemas, spaces and warehouses on the wire; every answer has a field that no client knows.
final class AssetJson {
    static final String METASTORE = "5d8ef7a1-6a34-4c52-9e1b-0f6f3d2a7c10";
    static final long CREATED = 1_767_225_600_000L;

    private AssetJson() {}

    static ObjectNode catalog(CatalogAsset catalog, boolean browseOnly) {
        var json = Json.object()
                .put("name", catalog.name())
                .put("full_name", catalog.name())
                .put("catalog_type", "MANAGED_CATALOG")
                .put("comment", catalog.comment())
                .put("owner", "platform-admins")
                .put("isolation_mode", "OPEN")
                .put("securable_type", "CATALOG")
                .put("storage_root", "abfss://lake@storage.example/" + catalog.name());
        return common(json, catalog.name(), browseOnly)
                .put("created_at", CREATED)
                .put("updated_at", CREATED);
    }

    static ObjectNode schema(String catalog, SchemaAsset schema, boolean browseOnly) {
        var full = catalog + "." + schema.name();
        var json = Json.object()
                .put("name", schema.name())
                .put("full_name", full)
                .put("catalog_name", catalog)
                .put("catalog_type", "MANAGED_CATALOG")
                .put("comment", schema.comment())
                .put("owner", "platform-admins")
                .put("schema_id", id(full));
        return common(json, full, browseOnly)
                .put("created_at", Long.toString(CREATED))
                .put("updated_at", Long.toString(CREATED));
    }

    static ObjectNode space(SpaceAsset space) {
        return Json.object()
                .put("space_id", space.id())
                .put("title", space.title())
                .put("description", space.description())
                .put("warehouse_id", space.warehouseId())
                .put("parent_path", "/Workspace/Genie")
                .put("etag", id(space.title()))
                .put("create_time", "2026-01-01T00:00:00Z")
                .put("update_time", "2026-01-01T00:00:00Z");
    }

    static ObjectNode warehouse(WarehouseAsset warehouse, URI host) {
        var json = Json.object()
                .put("id", warehouse.id())
                .put("name", warehouse.name())
                .put("size", warehouse.size())
                .put("cluster_size", warehouse.size())
                .put("min_num_clusters", 1)
                .put("max_num_clusters", 1)
                .put("num_clusters", warehouse.state().equals("RUNNING") ? 1 : 0)
                .put("auto_stop_mins", "10")
                .put("auto_resume", true)
                .put("creator_name", "platform-admins")
                .put("creator_id", "7015298561246318")
                .put("warehouse_type", "PRO")
                .put("enable_photon", true)
                .put("enable_serverless_compute", true)
                .put("spot_instance_policy", "COST_OPTIMIZED")
                .put("state", warehouse.state())
                .put(
                        "jdbc_url",
                        "jdbc:spark://" + host.getHost() + "/default;httpPath=/sql/1.0/warehouses/" + warehouse.id());
        json.putObject("tags");
        json.putObject("channel").put("name", "CHANNEL_NAME_CURRENT");
        json.putObject("health").put("status", "HEALTHY");
        json.putObject("odbc_params")
                .put("hostname", host.getHost())
                .put("path", "/sql/1.0/warehouses/" + warehouse.id())
                .put("port", host.getPort())
                .put("protocol", "https");
        return json;
    }

    static ObjectNode common(ObjectNode json, String fullName, boolean browseOnly) {
        if (browseOnly) {
            json.put("browse_only", true);
        }
        json.putObject("not_yet_documented").put("revision", 1);
        return json.put("metastore_id", METASTORE)
                .put("id", id(fullName))
                .put("created_by", "platform-admins")
                .put("updated_by", "platform-admins");
    }

    static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
