package io.aiconnectors.databricks.sandbox.catalog.demo;

import io.aiconnectors.databricks.sandbox.catalog.ColumnAsset;
import io.aiconnectors.databricks.sandbox.catalog.Constraint;
import io.aiconnectors.databricks.sandbox.catalog.DatabricksType;
import io.aiconnectors.databricks.sandbox.catalog.SchemaAsset;
import io.aiconnectors.databricks.sandbox.catalog.TableAsset;
import io.aiconnectors.databricks.sandbox.catalog.TableContent;
import io.aiconnectors.databricks.sandbox.catalog.TableDetails;
import io.aiconnectors.databricks.sandbox.catalog.Tag;
import io.trino.tpch.TpchColumn;
import io.trino.tpch.TpchColumnType;
import io.trino.tpch.TpchTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The eight TPC-H tables, about 15,000 orders, and a view over them.
final class SalesSchema {
    private static final double SCALE = 0.01;

    private SalesSchema() {}

    static SchemaAsset create() {
        var tables = new ArrayList<TableAsset>();
        for (var source : TpchTable.getTables()) {
            tables.add(described(table(source)));
        }
        tables.add(revenue());
        return SchemaAsset.of("sales", tables.toArray(TableAsset[]::new))
                .commented("Orders, customers, parts and suppliers (TPC-H)");
    }

    private static TableAsset table(TpchTable<?> source) {
        var columns = source.getColumns().stream().map(SalesSchema::column).toArray(ColumnAsset[]::new);
        return TableAsset.of(source.getTableName(), new TableContent.Tpch(SCALE), columns);
    }

    private static ColumnAsset column(TpchColumn<?> source) {
        return ColumnAsset.of(source.getColumnName(), type(source.getType().getBase()))
                .required();
    }

    private static DatabricksType type(TpchColumnType.Base base) {
        return switch (base) {
            case INTEGER -> DatabricksType.INT;
            case IDENTIFIER -> DatabricksType.BIGINT;
            case DATE -> DatabricksType.DATE;
            case DOUBLE -> DatabricksType.MONEY;
            case VARCHAR -> DatabricksType.STRING;
        };
    }

    private static TableAsset described(TableAsset table) {
        return switch (table.name()) {
            case "orders" ->
                table.commented("One row per order")
                        .tagged(new Tag("sci", "false"))
                        .with(new TableDetails(
                                Map.of("clusteringColumns", "[[\"o_orderdate\"]]", "delta.minReaderVersion", "3"),
                                List.of(
                                        new Constraint.PrimaryKey("orders_pk", List.of("o_orderkey")),
                                        new Constraint.ForeignKey(
                                                "orders_customer_fk",
                                                List.of("o_custkey"),
                                                "main.sales.customer",
                                                List.of("c_custkey"))),
                                Optional.empty()));
            case "nation" -> table.tagged(new Tag("classification", "public"));
            case "customer" -> table.tagged(new Tag("data_owner", "crm"));
            default -> table;
        };
    }

    private static TableAsset revenue() {
        return TableAsset.of(
                        "revenue_by_segment",
                        new TableContent.View(
                                "SELECT c.c_mktsegment AS segment, sum(o.o_totalprice) AS revenue FROM main.sales.orders o"
                                        + " JOIN main.sales.customer c ON o.o_custkey = c.c_custkey GROUP BY c.c_mktsegment",
                                List.of("main.sales.orders", "main.sales.customer")),
                        ColumnAsset.of("segment", DatabricksType.STRING),
                        ColumnAsset.of("revenue", new DatabricksType("decimal(38,2)")))
                .commented("Order value per market segment");
    }
}
