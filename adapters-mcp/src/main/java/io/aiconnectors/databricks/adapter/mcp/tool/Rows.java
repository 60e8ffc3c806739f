package io.aiconnectors.databricks.adapter.mcp.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import io.aiconnectors.databricks.domain.catalog.CatalogSummary;
import io.aiconnectors.databricks.domain.catalog.Column;
import io.aiconnectors.databricks.domain.catalog.SchemaSummary;
import io.aiconnectors.databricks.domain.catalog.TableSummary;
import io.aiconnectors.databricks.domain.genie.GenieSpace;
import io.aiconnectors.databricks.domain.proxy.RemoteTool;
import io.aiconnectors.databricks.domain.warehouse.SqlWarehouse;

/// How each thing looks in an answer.
final class Rows {
    private Rows() {}

    static ObjectNode space(GenieSpace space) {
        return Json.object()
                .put("space_id", space.id().value())
                .put("title", space.title())
                .put("warehouse_id", space.warehouseId())
                .put("description", space.description());
    }

    static ObjectNode warehouse(SqlWarehouse warehouse) {
        return Json.object()
                .put("id", warehouse.id())
                .put("name", warehouse.name())
                .put("state", warehouse.state());
    }

    static ObjectNode catalog(CatalogSummary catalog) {
        return Json.object()
                .put("name", catalog.name().value())
                .put("full_name", catalog.name().fullName());
    }

    static ObjectNode schema(SchemaSummary schema) {
        return Json.object()
                .put("name", schema.name().value())
                .put("full_name", schema.name().fullName());
    }

    static ObjectNode table(TableSummary table) {
        return Json.object()
                .put("name", table.name().value())
                .put("full_name", table.name().fullName())
                .put("table_type", table.type());
    }

    static ObjectNode column(Column column) {
        return Json.object()
                .put("name", column.name().value())
                .put("type", column.type())
                .put("nullable", column.nullable());
    }

    static ObjectNode tool(RemoteTool tool) {
        var row = Json.object()
                .put("name", tool.name().value())
                .put("title", tool.title())
                .put("description", tool.description());
        row.set("input_schema", Json.read(tool.inputSchema().text()));
        row.set("annotations", Json.read(tool.annotations().text()));
        return row;
    }
}
