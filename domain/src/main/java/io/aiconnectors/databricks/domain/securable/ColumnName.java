package io.aiconnectors.databricks.domain.securable;

import java.util.List;

/// The name of a column within its table. Unlike other names it is free text, since it only ever comes from Databricks.
public record ColumnName(TableName table, String value) implements Securable {
    @Override
    public Kind kind() {
        return Kind.COLUMN;
    }

    @Override
    public List<Securable> lineage() {
        return List.of(table.schema().catalog(), table.schema(), table, this);
    }

    @Override
    public String fullName() {
        return table.fullName() + "." + value;
    }
}
