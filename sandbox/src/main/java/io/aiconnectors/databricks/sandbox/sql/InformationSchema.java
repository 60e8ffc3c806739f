package io.aiconnectors.databricks.sandbox.sql;

import io.aiconnectors.databricks.sandbox.catalog.CatalogAsset;
import io.aiconnectors.databricks.sandbox.catalog.SchemaAsset;
import io.aiconnectors.databricks.sandbox.catalog.TableAsset;
import io.aiconnectors.databricks.sandbox.catalog.TableContent;
import io.aiconnectors.databricks.sandbox.catalog.Tag;
import io.aiconnectors.databricks.sandbox.catalog.access.Visibility;
import io.aiconnectors.databricks.sandbox.sql.duckdb.TableName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// `information_schema` of the whole metastore (`system`) or of one catalog, limited to what the person may read.
///
/// Like the real one it knows nothing of confidentiality: it names every asset that the grants show, with its tags.
record InformationSchema(SqlSession session) {
    /// A view's content at this moment; every value is text.
    record Snapshot(List<String> columns, List<List<String>> rows) {}

    private record Schema(CatalogAsset catalog, SchemaAsset schema) {}

    private record Table(Schema in, TableAsset table) {
        List<String> path() {
            return List.of(in.catalog().name(), in.schema().name(), table.name());
        }
    }

    static boolean holds(TableName name) {
        return name.schema().equalsIgnoreCase("information_schema");
    }

    /// The view of that name; empty if there is none.
    Optional<Snapshot> view(TableName name) {
        return switch (name.table().toLowerCase(Locale.ROOT)) {
            case "schemata" -> snapshot("catalog_name schema_name comment", schemata(name));
            case "tables" -> snapshot("table_catalog table_schema table_name table_type comment", described(name));
            case "columns" ->
                snapshot("table_catalog table_schema table_name column_name ordinal_position data_type", columns(name));
            case "views" -> snapshot("table_catalog table_schema table_name view_definition", views(name));
            case "catalog_tags" -> snapshot("catalog_name tag_name tag_value", catalogTags(name));
            case "schema_tags" -> snapshot("catalog_name schema_name tag_name tag_value", schemaTags(name));
            case "table_tags" -> snapshot("catalog_name schema_name table_name tag_name tag_value", tableTags(name));
            case "column_tags" ->
                snapshot("catalog_name schema_name table_name column_name tag_name tag_value", columnTags(name));
            default -> Optional.empty();
        };
    }

    private Stream<List<String>> schemata(TableName name) {
        return schemas(name)
                .map(at -> List.of(
                        at.catalog().name(), at.schema().name(), at.schema().comment()));
    }

    private Stream<List<String>> described(TableName name) {
        return tables(name)
                .map(at -> and(at.path(), at.table().type(), at.table().comment()));
    }

    private Stream<List<String>> columns(TableName name) {
        return tables(name)
                .flatMap(at -> IntStream.range(0, at.table().columns().size()).mapToObj(i -> {
                    var column = at.table().columns().get(i);
                    return and(
                            at.path(),
                            column.name(),
                            Integer.toString(i),
                            column.type().text());
                }));
    }

    private Stream<List<String>> views(TableName name) {
        return tables(name)
                .flatMap(at -> at.table().content() instanceof TableContent.View view
                        ? Stream.of(and(at.path(), view.query()))
                        : Stream.empty());
    }

    private Stream<List<String>> catalogTags(TableName name) {
        return catalogs(name).flatMap(catalog -> tags(List.of(catalog.name()), catalog.tags()));
    }

    private Stream<List<String>> schemaTags(TableName name) {
        return schemas(name)
                .flatMap(at -> tags(
                        List.of(at.catalog().name(), at.schema().name()),
                        at.schema().tags()));
    }

    private Stream<List<String>> tableTags(TableName name) {
        return tables(name).flatMap(at -> tags(at.path(), at.table().tags()));
    }

    private Stream<List<String>> columnTags(TableName name) {
        return tables(name)
                .flatMap(at -> at.table().columns().stream()
                        .flatMap(column -> tags(and(at.path(), column.name()), column.tags())));
    }

    private Stream<CatalogAsset> catalogs(TableName name) {
        return session.catalogue().catalogs().stream()
                .filter(catalog -> name.catalog().equalsIgnoreCase("system")
                        || catalog.name().equalsIgnoreCase(name.catalog()))
                .filter(catalog -> session.sight().catalog(catalog.name()) == Visibility.FULL);
    }

    private Stream<Schema> schemas(TableName name) {
        return catalogs(name)
                .flatMap(catalog -> catalog.schemas().stream()
                        .filter(schema -> session.sight().schema(catalog.name(), schema.name()) == Visibility.FULL)
                        .map(schema -> new Schema(catalog, schema)));
    }

    private Stream<Table> tables(TableName name) {
        return schemas(name)
                .flatMap(at -> at.schema().tables().stream()
                        .map(table -> new Table(at, table))
                        .filter(table -> session.sight()
                                        .table(
                                                at.catalog().name(),
                                                at.schema().name(),
                                                table.table().name())
                                == Visibility.FULL));
    }

    private static Stream<List<String>> tags(List<String> path, List<Tag> tags) {
        return tags.stream().map(tag -> and(path, tag.key(), tag.value()));
    }

    private static List<String> and(List<String> path, String... more) {
        return Stream.concat(path.stream(), Stream.of(more)).toList();
    }

    private static Optional<Snapshot> snapshot(String columns, Stream<List<String>> rows) {
        return Optional.of(new Snapshot(List.of(columns.split(" ")), rows.toList()));
    }
}
