package io.aiconnectors.databricks.adapter.databricks.catalog;

import io.aiconnectors.databricks.adapter.databricks.json.Fields;
import io.aiconnectors.databricks.adapter.databricks.json.UnreadableAnswer;
import io.aiconnectors.databricks.domain.catalog.CatalogSummary;
import io.aiconnectors.databricks.domain.catalog.Column;
import io.aiconnectors.databricks.domain.catalog.SchemaSummary;
import io.aiconnectors.databricks.domain.catalog.Table;
import io.aiconnectors.databricks.domain.catalog.TableSummary;
import io.aiconnectors.databricks.domain.securable.CatalogName;
import io.aiconnectors.databricks.domain.securable.ColumnName;
import io.aiconnectors.databricks.domain.securable.SchemaName;
import io.aiconnectors.databricks.domain.securable.TableName;
import java.util.Optional;

/// Reads the objects of Unity Catalog's answers, and of each no more than the domain knows.
final class Rows {
    private Rows() {}

    static Optional<CatalogSummary> catalog(Fields row) {
        var name = row.text("name");
        return Names.ifUsable(() -> new CatalogSummary(new CatalogName(name)));
    }

    static Optional<SchemaSummary> schema(Fields row, CatalogName within) {
        var name = row.text("name");
        Names.expect(row, "catalog_name", within.value());
        return Names.ifUsable(() -> new SchemaSummary(new SchemaName(within, name)));
    }

    static Optional<TableSummary> table(Fields row, SchemaName within) {
        var name = row.text("name");
        var type = row.text("table_type");
        Names.expect(row, "catalog_name", within.catalog().value());
        Names.expect(row, "schema_name", within.value());
        return Names.ifUsable(() -> new TableSummary(new TableName(within, name), type));
    }

    /// A table summary has its name in full only.
    static Optional<TableSummary> found(Fields row) {
        var name = row.text("full_name");
        var type = row.text("table_type");
        return Names.ifUsable(() -> new TableSummary(TableName.parse(name), type));
    }

    static Table whole(Fields answer, TableName asked) {
        Names.expect(answer, "full_name", asked.fullName());
        if (!Names.same(answer.text("name"), asked.value())) {
            throw new UnreadableAnswer();
        }
        var columns = answer.rows("columns").stream()
                .map(column -> column(Fields.of(column), asked))
                .toList();
        return new Table(new TableSummary(asked, answer.text("table_type")), columns);
    }

    private static Column column(Fields row, TableName table) {
        var type = row.textIfAny("type_text").orElseGet(() -> row.text("type_name"));
        return new Column(new ColumnName(table, row.text("name")), type, row.flag("nullable", true));
    }
}
