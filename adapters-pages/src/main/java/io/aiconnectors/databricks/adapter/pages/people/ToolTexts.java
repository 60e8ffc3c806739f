package io.aiconnectors.databricks.adapter.pages.people;

import io.aiconnectors.databricks.domain.access.ToolName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What each tool does, in the words of somebody who has never seen one.
final class ToolTexts {
    private ToolTexts() {}

    /// All tools, in the order in which they are usually needed.
    static List<Map<String, String>> all() {
        return Arrays.stream(ToolName.values())
                .sorted((one, other) -> Integer.compare(place(one), place(other)))
                .map(tool -> Map.of("name", tool.wireName(), "text", text(tool)))
                .toList();
    }

    private static int place(ToolName tool) {
        return switch (tool) {
            case LIST_CATALOGS -> 1;
            case LIST_SCHEMAS -> 2;
            case LIST_TABLES -> 3;
            case SEARCH_TABLES -> 4;
            case GET_TABLE -> 5;
            case LIST_SQL_WAREHOUSES -> 6;
            case LIST_SQL_TOOLS -> 7;
            case PROXY_TO_SQL -> 8;
            case LIST_GENIE_SPACES -> 9;
            case LIST_GENIE_TOOLS -> 10;
            case PROXY_TO_GENIE -> 11;
        };
    }

    private static String text(ToolName tool) {
        return switch (tool) {
            case LIST_CATALOGS -> "the catalogs that you can see";
            case LIST_SCHEMAS -> "the schemas of a catalog";
            case LIST_TABLES -> "the tables of a schema";
            case SEARCH_TABLES -> "tables by a part of their name";
            case GET_TABLE -> "the columns of a table and their types";
            case LIST_SQL_WAREHOUSES -> "the SQL warehouses that could run a query";
            case LIST_SQL_TOOLS -> "what can be done with SQL";
            case PROXY_TO_SQL -> "a SQL query that only reads, and its result";
            case LIST_GENIE_SPACES -> "the Genie spaces that you can ask";
            case LIST_GENIE_TOOLS -> "what a Genie space can do";
            case PROXY_TO_GENIE -> "a question in plain words, answered by Genie";
        };
    }
}
