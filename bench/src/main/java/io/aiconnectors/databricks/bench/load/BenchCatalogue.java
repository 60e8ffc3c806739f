package io.aiconnectors.databricks.bench.load;

import io.aiconnectors.databricks.sandbox.catalog.CatalogAsset;
import io.aiconnectors.databricks.sandbox.catalog.Catalogue;
import io.aiconnectors.databricks.sandbox.catalog.ColumnAsset;
import io.aiconnectors.databricks.sandbox.catalog.DatabricksType;
import io.aiconnectors.databricks.sandbox.catalog.SchemaAsset;
import io.aiconnectors.databricks.sandbox.catalog.TableAsset;
import io.aiconnectors.databricks.sandbox.catalog.TableContent;
import io.aiconnectors.databricks.sandbox.catalog.Tag;
import io.aiconnectors.databricks.sandbox.catalog.WarehouseAsset;
import io.aiconnectors.databricks.sandbox.catalog.access.Access;
import io.aiconnectors.databricks.sandbox.catalog.access.Privilege;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A workspace in which what must be answered is known by its numbers: some confidential thing on every
/// page, whose
/// name says so.
final class BenchCatalogue {
    /// The name of a confidential table has it, and no other name.
    static final String HIDDEN = "hushed";

    /// The catalog of most measurements, and a confidential one.
    static final String CATALOG = "bench";

    /// Schemas of [#CATALOG], each with [#TABLES] tables of which one is confidential.
    static final int SCHEMAS = 20;

    static final int TABLES = 20;

    /// The catalog with so many schemas of the same kind that nobody needs to see one twice.
    static final String MANY = "many";

    static final int COLD_SCHEMAS = 200;

    /// The catalog with a schema of each size.
    static final String SIZES = "sizes";

    static final List<Integer> SIZED = List.of(10, 50, 100, 1000);

    private static final Tag CONFIDENTIAL = new Tag("classification", "SCI");
    private static final String WAREHOUSE = "b0a4000000000001";
    private static final int COLUMNS = 10;

    private BenchCatalogue() {}

    /// The workspace, which everybody given may read.
    static Catalogue of(List<Persona> people) {
        var bench = catalog(CATALOG, SCHEMAS);
        var many = catalog(MANY, COLD_SCHEMAS);
        var sizes = new CatalogAsset(
                SIZES, "", SIZED.stream().map(size -> schema("of" + size, size)).toList(), List.of());
        var secret = CatalogAsset.of(HIDDEN).tagged(CONFIDENTIAL);
        var more = IntStream.range(0, 6).mapToObj(number -> CatalogAsset.of("more" + number));
        var catalogs =
                Stream.concat(Stream.of(bench, many, sizes, secret), more).toList();
        var access = Access.NOTHING
                .andReading(catalogs.stream().map(CatalogAsset::name).toArray(String[]::new))
                .and(Privilege.CAN_USE, WAREHOUSE);
        return new Catalogue(
                catalogs,
                List.of(),
                List.of(new WarehouseAsset(WAREHOUSE, "bench", "SMALL", "RUNNING")),
                people.stream().map(Persona::upn).collect(Collectors.toMap(Function.identity(), _ -> access)));
    }

    /// The full name of a table that everybody may know of.
    static String table(String catalog, int schema, int number) {
        return "%s.s%d.t%04d".formatted(catalog, schema, number);
    }

    private static CatalogAsset catalog(String name, int schemas) {
        return new CatalogAsset(
                name,
                "",
                IntStream.range(0, schemas)
                        .mapToObj(number -> schema("s" + number, TABLES))
                        .toList(),
                List.of());
    }

    private static SchemaAsset schema(String name, int tables) {
        return new SchemaAsset(
                name,
                "",
                IntStream.range(0, tables).mapToObj(BenchCatalogue::table).toList(),
                List.of());
    }

    private static TableAsset table(int number) {
        var columns = IntStream.range(0, COLUMNS)
                .mapToObj(column -> ColumnAsset.of("c" + column, DatabricksType.STRING))
                .toArray(ColumnAsset[]::new);
        // The second, so that it stands on the first page of whatever length.
        return number == 1
                ? TableAsset.of(HIDDEN, new TableContent.Sample(2), columns).tagged(CONFIDENTIAL)
                : TableAsset.of("t%04d".formatted(number), new TableContent.Sample(2), columns);
    }
}
