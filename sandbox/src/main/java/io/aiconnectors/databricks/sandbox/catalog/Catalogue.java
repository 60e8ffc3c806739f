package io.aiconnectors.databricks.sandbox.catalog;

import io.aiconnectors.databricks.sandbox.catalog.access.Access;
import io.aiconnectors.databricks.sandbox.catalog.access.TagReading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything one workspace serves, and what each of its members was granted.
///
/// @param members by user name; whoever is missing cannot enter the workspace at all
public record Catalogue(
        List<CatalogAsset> catalogs,
        List<SpaceAsset> spaces,
        List<WarehouseAsset> warehouses,
        Map<String, Access> members) {
    public Catalogue {
        catalogs = List.copyOf(catalogs);
        spaces = List.copyOf(spaces);
        warehouses = List.copyOf(warehouses);
        members = Map.copyOf(members);
    }

    /// The same, but the tag endpoints answer every member in this way.
    public Catalogue withTags(TagReading reading) {
        var changed = new HashMap<String, Access>();
        members.forEach((name, access) -> changed.put(name, access.tags(reading)));
        return new Catalogue(catalogs, spaces, warehouses, changed);
    }

    public Optional<Access> access(String userName) {
        return Optional.ofNullable(members.get(userName));
    }

    public Optional<CatalogAsset> catalog(String wanted) {
        return catalogs.stream()
                .filter(catalog -> catalog.name().equalsIgnoreCase(wanted))
                .findFirst();
    }

    public Optional<SchemaAsset> schema(String catalog, String schema) {
        return catalog(catalog).flatMap(found -> found.schema(schema));
    }

    public Optional<TableAsset> table(String catalog, String schema, String table) {
        return schema(catalog, schema).flatMap(found -> found.table(table));
    }

    public Optional<SpaceAsset> space(String id) {
        return spaces.stream().filter(space -> space.id().equals(id)).findFirst();
    }
}
