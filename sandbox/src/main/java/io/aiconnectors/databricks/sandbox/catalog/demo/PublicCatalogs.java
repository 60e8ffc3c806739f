package io.aiconnectors.databricks.sandbox.catalog.demo;

import io.aiconnectors.databricks.sandbox.catalog.CatalogAsset;
import io.aiconnectors.databricks.sandbox.catalog.ColumnAsset;
import io.aiconnectors.databricks.sandbox.catalog.DatabricksType;
import io.aiconnectors.databricks.sandbox.catalog.SchemaAsset;
import io.aiconnectors.databricks.sandbox.catalog.TableAsset;
import io.aiconnectors.databricks.sandbox.catalog.TableContent;
import io.aiconnectors.databricks.sandbox.catalog.Tag;
import java.util.List;
import java.util.stream.IntStream;

/// The catalogs whose data may be seen: sales figures, penguins, two thousand tables and a market place.
final class PublicCatalogs {
    private static final int MANY = 2000;
    private static final int MARKED_ONE_IN = 100;

    private PublicCatalogs() {}

    static CatalogAsset main() {
        return CatalogAsset.of("main", SalesSchema.create(), nature(), many())
                .commented("What the whole company works with")
                .tagged(new Tag("classification", "public"));
    }

    static CatalogAsset market() {
        var offers = TableAsset.of(
                "offers",
                new TableContent.Sample(20),
                ColumnAsset.of("offer_id", DatabricksType.BIGINT).required(),
                ColumnAsset.of("title", DatabricksType.STRING));
        return CatalogAsset.of("market", SchemaAsset.of("listings", offers))
                .commented("Data products that anybody may ask for");
    }

    static SchemaAsset nature() {
        return SchemaAsset.of("nature", penguins(), archive())
                .commented("Observations from the field, open data")
                .tagged(new Tag("licence", "CC0"));
    }

    static TableAsset penguins() {
        return TableAsset.of(
                        "penguins",
                        new TableContent.Csv("penguins.csv"),
                        ColumnAsset.of("species", DatabricksType.STRING)
                                .required()
                                .commented("Adelie, Chinstrap or Gentoo"),
                        ColumnAsset.of("island", DatabricksType.STRING).required(),
                        ColumnAsset.of("bill_length_mm", DatabricksType.DOUBLE),
                        ColumnAsset.of("bill_depth_mm", DatabricksType.DOUBLE),
                        ColumnAsset.of("flipper_length_mm", DatabricksType.INT),
                        ColumnAsset.of("body_mass_g", DatabricksType.INT),
                        ColumnAsset.of("sex", DatabricksType.STRING),
                        ColumnAsset.of("year", DatabricksType.INT).required())
                .commented("344 penguins of the Palmer Archipelago, 2007 to 2009");
    }

    private static TableAsset archive() {
        return TableAsset.of(
                Markers.UNREADABLE,
                new TableContent.Sample(5),
                ColumnAsset.of("entry_id", DatabricksType.BIGINT).required());
    }

    private static SchemaAsset many() {
        var columns = List.of(
                ColumnAsset.of("event_id", DatabricksType.BIGINT).required(),
                ColumnAsset.of("happened_at", DatabricksType.TIMESTAMP));
        var tables = IntStream.rangeClosed(1, MANY)
                .mapToObj(number -> event(number, columns))
                .toArray(TableAsset[]::new);
        return SchemaAsset.of("warehouse_2000", tables).commented("One table per event source");
    }

    private static TableAsset event(int number, List<ColumnAsset> columns) {
        boolean marked = number % MARKED_ONE_IN == 0;
        var table = TableAsset.of(
                (marked ? Markers.AMONG_MANY : "event") + "_%04d".formatted(number),
                new TableContent.Sample(3),
                columns.toArray(ColumnAsset[]::new));
        return marked ? table.tagged(new Tag("SCI", "true")) : table;
    }
}
