package io.aiconnectors.databricks.domain.securable;

import java.util.List;

/// The name of a catalog.
public record CatalogName(String value) implements Securable {
    public CatalogName {
        value = ObjectName.checked("the catalog name", value);
    }

    @Override
    public Kind kind() {
        return Kind.CATALOG;
    }

    @Override
    public List<Securable> lineage() {
        return List.of(this);
    }

    @Override
    public String fullName() {
        return value;
    }
}
