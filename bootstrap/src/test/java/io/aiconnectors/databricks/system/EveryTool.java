package io.aiconnectors.databricks.system;

import java.util.Map;

/// The eleven tools, each with a question that anybody may ask who may ask anything.
public final class EveryTool {
    /// A Genie space that everybody in the sandbox may use.
    static final String PENGUINS = "01f0a1b2c3d41111a0b1c2d3e4f50002";

    /// Arguments by the tools' names.
    public static final Map<String, Map<String, Object>> QUESTIONS = Map.ofEntries(
            Map.entry("list_genie_spaces", Map.of()),
            Map.entry("list_sql_warehouses", Map.of()),
            Map.entry("list_catalogs", Map.of()),
            Map.entry("list_schemas", Map.of("catalog_name", "main")),
            Map.entry("list_tables", Map.of("catalog_name", "main", "schema_name", "sales")),
            Map.entry("get_table", Map.of("full_name", "main.sales.orders")),
            Map.entry("search_tables", Map.of("catalog_name", "main", "name_pattern", "peng*")),
            Map.entry("list_genie_tools", Map.of("genie_space_id", PENGUINS)),
            Map.entry(
                    "proxy_to_genie",
                    Map.of(
                            "genie_space_id",
                            PENGUINS,
                            "tool_name",
                            "query_space_" + PENGUINS,
                            "tool_args",
                            Map.of("query", "How many penguins of each species were observed?"))),
            Map.entry("list_sql_tools", Map.of()),
            Map.entry(
                    "proxy_to_sql",
                    Map.of(
                            "tool_name",
                            "execute_sql_read_only",
                            "tool_args",
                            Map.of("query", "SELECT count(*) AS orders FROM main.sales.orders"))));

    private EveryTool() {}
}
