package io.aiconnectors.databricks.domain.securable;

import java.util.List;

/// The name of a schema within its catalog.
public record SchemaName(CatalogName catalog, String value) implements Securable {
    public SchemaName {
        value = ObjectName.checked("the schema name", value);
    }

    @Override
    public Kind kind() {
        return Kind.SCHEMA;
    }

    @Override
    public List<Securable> lineage() {
        return List.of(catalog, this);
    }

    @Override
    public String fullName() {
        return catalog.fullName() + "." + value;
    }
}
