package io.aiconnectors.databricks.domain.securable;

import java.util.List;

/// The name of a table or view within its schema.
public record TableName(SchemaName schema, String value) implements Securable {
    public TableName {
        value = ObjectName.checked("the table name", value);
    }

    /// Reads `catalog.schema.table`.
    ///
    /// @throws InvalidName if it has not exactly three good parts
    public static TableName parse(String fullName) {
        var parts = fullName.split("\\.", -1);
        if (parts.length != 3) {
            throw new InvalidName("the full name of a table has three parts: catalog.schema.table");
        }
        return new TableName(new SchemaName(new CatalogName(parts[0]), parts[1]), parts[2]);
    }

    @Override
    public Kind kind() {
        return Kind.TABLE;
    }

    @Override
    public List<Securable> lineage() {
        return List.of(schema.catalog(), schema, this);
    }

    @Override
    public String fullName() {
        return schema.fullName() + "." + value;
    }
}
