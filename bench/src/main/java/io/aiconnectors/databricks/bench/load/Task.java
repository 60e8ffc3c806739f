package io.aiconnectors.databricks.bench.load;

import java.util.List;

/// What is measured: a tool, with arguments that differ from call to call.
enum Task {
    /// Ten catalogs, one of them confidential.
    LIST_CATALOGS("list_catalogs", "list_catalogs", 0),
    /// A page of twenty tables, one confidential, whose tags were read within the last seconds.
    LIST_TABLES_WARM("list_tables", "list_tables, warm", 200),
    /// The same for somebody who has not seen that schema: the tags of every table are read.
    LIST_TABLES_COLD("list_tables", "list_tables, cold", 400),
    /// A table of ten columns.
    GET_TABLE("get_table", "get_table, warm", 600),
    /// A statement without a table, parsed and decided twice.
    PROXY_TO_SQL("proxy_to_sql", "proxy_to_sql", 800);

    /// How many people share a task. Each task has its own, since each person has a limit per minute.
    static final int PEOPLE = 200;

    private final String tool;
    private final String title;
    private final int firstPerson;

    Task(String tool, String title, int firstPerson) {
        this.tool = tool;
        this.title = title;
        this.firstPerson = firstPerson;
    }

    String tool() {
        return tool;
    }

    String title() {
        return title;
    }

    /// Who makes the call of this number.
    int person(long number) {
        return firstPerson + (int) (number % PEOPLE);
    }

    /// The arguments of the connector's tool.
    String arguments(long number) {
        return switch (this) {
            case LIST_CATALOGS -> "{\"limit\":" + limit(number) + "}";
            case LIST_TABLES_WARM, LIST_TABLES_COLD ->
                "{\"catalog_name\":\"%s\",\"schema_name\":\"s%d\",\"limit\":%d}"
                        .formatted(catalog(), schema(number), limit(number));
            case GET_TABLE ->
                "{\"full_name\":\"" + BenchCatalogue.table(catalog(), schema(number), table(number)) + "\"}";
            case PROXY_TO_SQL ->
                "{\"tool_name\":\"execute_sql_read_only\",\"tool_args\":{\"query\":\"" + statement(number) + "\"}}";
        };
    }

    /// What the answer must say.
    List<String> says(long number) {
        return switch (this) {
            case LIST_CATALOGS ->
                List.of("\"" + BenchCatalogue.CATALOG + "\"", "\"" + BenchCatalogue.SIZES + "\"", "\"more5\"");
            case LIST_TABLES_WARM, LIST_TABLES_COLD ->
                List.of(
                        BenchCatalogue.table(catalog(), schema(number), 0),
                        BenchCatalogue.table(catalog(), schema(number), BenchCatalogue.TABLES - 1));
            case GET_TABLE -> List.of(BenchCatalogue.table(catalog(), schema(number), table(number)), "\"c9\"");
            case PROXY_TO_SQL -> List.of("n" + number + "z");
        };
    }

    /// The path at Databricks that gives the same, or the managed server's.
    String direct(long number) {
        return switch (this) {
            case LIST_CATALOGS -> "/api/2.1/unity-catalog/catalogs?max_results=" + limit(number);
            case LIST_TABLES_WARM, LIST_TABLES_COLD ->
                "/api/2.1/unity-catalog/tables?catalog_name=%s&schema_name=s%d&max_results=%d&omit_columns=true"
                        .formatted(catalog(), schema(number), limit(number));
            case GET_TABLE ->
                "/api/2.1/unity-catalog/tables/" + BenchCatalogue.table(catalog(), schema(number), table(number));
            case PROXY_TO_SQL -> "/api/2.0/mcp/sql";
        };
    }

    /// A statement that nobody sent before.
    String statement(long number) {
        return "SELECT 'n" + number + "z' AS said";
    }

    private String catalog() {
        return this == LIST_TABLES_COLD ? BenchCatalogue.MANY : BenchCatalogue.CATALOG;
    }

    private int schema(long number) {
        return switch (this) {
            case LIST_TABLES_COLD -> (int) (number / PEOPLE % BenchCatalogue.COLD_SCHEMAS);
            case LIST_CATALOGS, LIST_TABLES_WARM, GET_TABLE, PROXY_TO_SQL -> (int) (number % BenchCatalogue.SCHEMAS);
        };
    }

    /// One of three, and never the confidential one.
    private static int table(long number) {
        return 2 + (int) (number / PEOPLE % 3);
    }

    private static int limit(long number) {
        return 50 + (int) (number / PEOPLE % 50);
    }
}
