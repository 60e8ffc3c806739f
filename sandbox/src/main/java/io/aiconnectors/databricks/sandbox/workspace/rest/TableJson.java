package io.aiconnectors.databricks.sandbox.workspace.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.sandbox.catalog.ColumnAsset;
import io.aiconnectors.databricks.sandbox.catalog.Constraint;
import io.aiconnectors.databricks.sandbox.catalog.TableAsset;
import io.aiconnectors.databricks.sandbox.catalog.TableContent;
import io.aiconnectors.databricks.sandbox.http.Json;

/// A table on the wire, with everything by which it may give other assets away.
record TableJson(String catalog, String schema, TableAsset table) {
    /// What `table-summaries` answers; nothing else.
    ObjectNode summary() {
        return Json.object().put("full_name", fullName()).put("table_type", table.type());
    }

    /// What a listing answers: no view dependencies, no constraints.
    ObjectNode listed(boolean browseOnly, boolean omitColumns, boolean omitProperties) {
        var json = Json.object()
                .put("name", table.name())
                .put("full_name", fullName())
                .put("catalog_name", catalog)
                .put("schema_name", schema)
                .put("table_type", table.type())
                .put("comment", table.comment())
                .put("owner", "platform-admins")
                .put("table_id", AssetJson.id(fullName()))
                .put("created_at", Long.toString(AssetJson.CREATED))
                .put("updated_at", Long.toString(AssetJson.CREATED));
        if (table.content() instanceof TableContent.View view) {
            json.put("view_definition", view.query());
        } else {
            json.put("data_source_format", "DELTA")
                    .put(
                            "storage_location",
                            "abfss://lake@storage.example/__unitystorage/"
                                    + fullName().replace('.', '/'));
        }
        // Somebody who may only browse is not told what is inside.
        if (!omitColumns && !browseOnly) {
            json.set("columns", columns());
        }
        if (!omitProperties && !browseOnly) {
            var properties = json.putObject("properties").put("delta.lastUpdateVersion", "1");
            table.details().properties().forEach(properties::put);
        }
        table.details().rowFilter().ifPresent(filter -> {
            var wire = json.putObject("row_filter").put("function_name", filter.function());
            filter.inputColumns().forEach(wire.putArray("input_column_names")::add);
            filter.inputColumns()
                    .forEach(name ->
                            wire.withArray("input_arguments").addObject().put("column", name));
        });
        return AssetJson.common(json, fullName(), browseOnly);
    }

    /// What a get answers.
    ObjectNode whole(boolean browseOnly) {
        var json = listed(browseOnly, false, false);
        if (table.content() instanceof TableContent.View view) {
            var dependencies = json.putObject("view_dependencies").putArray("dependencies");
            view.dependsOn()
                    .forEach(name -> dependencies.addObject().putObject("table").put("table_full_name", name));
        }
        if (!table.details().constraints().isEmpty()) {
            var constraints = json.putArray("table_constraints");
            table.details().constraints().forEach(constraint -> constraints.add(constraint(constraint)));
        }
        return json;
    }

    private ArrayNode columns() {
        var columns = Json.array();
        int position = 0;
        for (var column : table.columns()) {
            columns.add(column(column, position++));
        }
        return columns;
    }

    private static ObjectNode column(ColumnAsset column, int position) {
        var type = column.type();
        var typeJson = Json.object()
                .put("name", column.name())
                .put("type", type.sparkName())
                .put("nullable", column.nullable());
        typeJson.putObject("metadata").put("comment", column.comment());
        var json = Json.object()
                .put("name", column.name())
                .put("position", position)
                .put("type_text", type.text())
                .put("type_name", type.name())
                .put("type_json", typeJson.toString())
                .put("type_precision", type.precision())
                .put("type_scale", type.scale())
                .put("nullable", column.nullable());
        if (!column.comment().isEmpty()) {
            json.put("comment", column.comment());
        }
        if (!column.mask().isEmpty()) {
            var mask = json.putObject("mask").put("function_name", column.mask());
            mask.putArray("using_column_names").add(column.name());
        }
        return json;
    }

    private static ObjectNode constraint(Constraint constraint) {
        return switch (constraint) {
            case Constraint.PrimaryKey(var name, var columns) -> {
                var json = Json.object();
                var key = json.putObject("primary_key_constraint").put("name", name);
                columns.forEach(key.putArray("child_columns")::add);
                yield json;
            }
            case Constraint.ForeignKey(var name, var columns, var parent, var parentColumns) -> {
                var json = Json.object();
                var key = json.putObject("foreign_key_constraint")
                        .put("name", name)
                        .put("parent_table", parent);
                columns.forEach(key.putArray("child_columns")::add);
                parentColumns.forEach(key.putArray("parent_columns")::add);
                yield json;
            }
        };
    }

    String fullName() {
        return catalog + "." + schema + "." + table.name();
    }
}
