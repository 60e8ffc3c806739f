package io.aiconnectors.databricks.sandbox.workspace.rest;

import io.aiconnectors.databricks.sandbox.workspace.visit.ApiRefusal;
import io.aiconnectors.databricks.sandbox.workspace.visit.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the securable whose tags are asked for, by type and full name.
final class UnityCatalogTags {
    private static final Map<String, Integer> LEVELS =
            Map.of("catalogs", 1, "schemas", 2, "tables", 3, "columns", 4, "volumes", 3);

    private UnityCatalogTags() {}

    static Optional<TagApi.Tagged> find(Visit visit, String type, String name) {
        var levels = LEVELS.get(type);
        if (levels == null) {
            throw ApiRefusal.invalidParameter("Unsupported entity type: " + type);
        }
        var parts = List.of(name.split("\\.", -1));
        if (parts.size() != levels) {
            throw ApiRefusal.invalidParameter("'%s' is not a valid name for entity type %s".formatted(name, type));
        }
        var catalog = parts.getFirst();
        var sight = visit.sight();
        var served = visit.catalogue();
        return switch (type) {
            case "catalogs" ->
                served.catalog(catalog)
                        .map(found -> new TagApi.Tagged("Catalog", found.name(), sight.catalog(catalog), found.tags()));
            case "schemas" ->
                served.schema(catalog, parts.get(1))
                        .map(found ->
                                new TagApi.Tagged("Schema", name, sight.schema(catalog, parts.get(1)), found.tags()));
            case "tables" ->
                served.table(catalog, parts.get(1), parts.get(2))
                        .map(found -> new TagApi.Tagged(
                                "Table", name, sight.table(catalog, parts.get(1), parts.get(2)), found.tags()));
            case "columns" ->
                served.table(catalog, parts.get(1), parts.get(2))
                        .flatMap(table -> table.column(parts.get(3)))
                        .map(found -> new TagApi.Tagged(
                                "Column", name, sight.table(catalog, parts.get(1), parts.get(2)), found.tags()));
            default -> Optional.empty();
        };
    }
}
