package io.aiconnectors.databricks.sandbox.sql;

import io.aiconnectors.databricks.sandbox.catalog.CatalogAsset;
import io.aiconnectors.databricks.sandbox.catalog.DatabricksType;
import io.aiconnectors.databricks.sandbox.catalog.SchemaAsset;
import io.aiconnectors.databricks.sandbox.catalog.access.Visibility;
import io.aiconnectors.databricks.sandbox.sql.duckdb.SparkText;
import io.aiconnectors.databricks.sandbox.sql.duckdb.SqlRefusal;
import io.aiconnectors.databricks.sandbox.sql.duckdb.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// `SHOW CATALOGS | SCHEMAS | TABLES | COLUMNS` and `DESCRIBE TABLE`, from the catalogue and by the person's grants.
///
/// They know nothing of tags: whatever the person may see is named, confidential or not, as in a real workspace.
final class MetadataStatements {
    private static final String NAME = "((?:\"[^\"]*\"|[\\w-]+)(?:\\.(?:\"[^\"]*\"|[\\w-]+))*)";
    private static final Pattern SHOW_CATALOGS = pattern("SHOW CATALOGS");
    private static final Pattern SHOW_SCHEMAS = pattern("SHOW (?:SCHEMAS|DATABASES) (?:IN|FROM) " + NAME);
    private static final Pattern SHOW_TABLES = pattern("SHOW (?:TABLES|VIEWS) (?:IN|FROM) " + NAME);
    private static final Pattern SHOW_COLUMNS = pattern("SHOW COLUMNS (?:IN|FROM) " + NAME);
    private static final Pattern DESCRIBE = pattern("DESC(?:RIBE)?(?: TABLE)?(?: EXTENDED)? " + NAME);

    private final SqlSession session;

    MetadataStatements(SqlSession session) {
        this.session = session;
    }

    /// A result of one text column.
    static SqlOutcome.Rows text(String column, List<String> values) {
        return table(List.of(column), values.stream().map(List::of));
    }

    SqlOutcome run(String statement) {
        if (SHOW_CATALOGS.matcher(statement).matches()) {
            return text("catalog", catalogs());
        }
        var schemas = SHOW_SCHEMAS.matcher(statement);
        if (schemas.matches()) {
            return text("databaseName", schemas(catalog(schemas.group(1))));
        }
        var tables = SHOW_TABLES.matcher(statement);
        if (tables.matches()) {
            return tables(tables.group(1));
        }
        var columns = SHOW_COLUMNS.matcher(statement);
        if (columns.matches()) {
            var rows = described(columns.group(1)).map(List::getFirst).toList();
            return text("col_name", rows);
        }
        var described = DESCRIBE.matcher(statement);
        if (described.matches()) {
            return table(List.of("col_name", "data_type", "comment"), described(described.group(1)));
        }
        throw SqlRefusal.syntax(SparkText.verb(statement));
    }

    private List<String> catalogs() {
        return session.catalogue().catalogs().stream()
                .map(CatalogAsset::name)
                .filter(name -> session.sight().catalog(name) == Visibility.FULL)
                .toList();
    }

    private List<String> schemas(CatalogAsset catalog) {
        return catalog.schemas().stream()
                .map(SchemaAsset::name)
                .filter(name -> session.sight().schema(catalog.name(), name) == Visibility.FULL)
                .toList();
    }

    private SqlOutcome tables(String name) {
        var inSchema = TableName.read(name + ".any").orElseThrow(() -> SqlRefusal.schemaNotFound(name));
        var catalog = catalog(inSchema.catalog());
        var schema = catalog.schema(inSchema.schema()).orElseThrow(() -> SqlRefusal.schemaNotFound(name));
        return table(
                List.of("database", "tableName", "isTemporary"),
                schema.tables().stream()
                        .filter(table ->
                                session.sight().table(catalog.name(), schema.name(), table.name()) == Visibility.FULL)
                        .map(table -> List.of(schema.name(), table.name(), "false")));
    }

    private Stream<List<String>> described(String name) {
        var table = TableName.read(name).orElseThrow(() -> SqlRefusal.tableNotFound(name));
        var found = session.catalogue()
                .table(table.catalog(), table.schema(), table.table())
                .orElseThrow(() -> SqlRefusal.tableNotFound(table.inBackticks()));
        session.mustSelect(table);
        return found.columns().stream()
                .map(column -> List.of(column.name(), column.type().text(), column.comment()));
    }

    private CatalogAsset catalog(String name) {
        var plain = name.replace("\"", "");
        return session.catalogue().catalog(plain).orElseThrow(() -> SqlRefusal.schemaNotFound(plain));
    }

    private static SqlOutcome.Rows table(List<String> columns, Stream<List<String>> rows) {
        var values = new ArrayList<List<Optional<String>>>();
        rows.forEach(row -> values.add(row.stream().map(Optional::of).toList()));
        return new SqlOutcome.Rows(
                columns.stream()
                        .map(name -> new SqlOutcome.ResultColumn(name, DatabricksType.STRING))
                        .toList(),
                values,
                false);
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(words.replace(" ", "\\s+"), Pattern.CASE_INSENSITIVE);
    }
}
