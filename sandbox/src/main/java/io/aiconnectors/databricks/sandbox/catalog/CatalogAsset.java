package io.aiconnectors.databricks.sandbox.catalog;

import java.util.List;
import java.util.Optional;

/// A Unity Catalog catalog and its schemas.
public record CatalogAsset(String name, String comment, List<SchemaAsset> schemas, List<Tag> tags) {
    public CatalogAsset {
        schemas = List.copyOf(schemas);
        tags = List.copyOf(tags);
    }

    public static CatalogAsset of(String name, SchemaAsset... schemas) {
        return new CatalogAsset(name, "", List.of(schemas), List.of());
    }

    public CatalogAsset commented(String text) {
        return new CatalogAsset(name, text, schemas, tags);
    }

    public CatalogAsset tagged(Tag... assigned) {
        return new CatalogAsset(name, comment, schemas, List.of(assigned));
    }

    public Optional<SchemaAsset> schema(String wanted) {
        return schemas.stream()
                .filter(schema -> schema.name().equalsIgnoreCase(wanted))
                .findFirst();
    }
}
