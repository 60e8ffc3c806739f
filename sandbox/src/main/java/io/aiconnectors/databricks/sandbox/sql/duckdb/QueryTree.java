package io.aiconnectors.databricks.sandbox.sql.duckdb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A parsed query: which tables it reads, and its text for DuckDB. DuckDB's own parser builds the tree.
public final class QueryTree {
    /// A chain of operators makes a tree about twice as deep, so trees may be deeper than what comes over HTTP.
    private static final ObjectMapper TREES = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(1000).build())
            .build());

    private static final Set<String> TABLE_FUNCTIONS = Set.of("range", "unnest", "generate_series");
    private static final Set<String> INTERNAL_FUNCTIONS =
            Set.of("getenv", "current_setting", "getvariable", "query", "query_table", "in_search_path");

    private final JsonNode root;
    private final Set<TableName> tables = new LinkedHashSet<>();

    private QueryTree(JsonNode root) {
        this.root = root;
        walk(root, Set.of());
    }

    /// Parses a statement in DuckDB's quoting.
    ///
    /// @throws SqlRefusal if it is no single query, or uses what Databricks does not have
    public static QueryTree parse(Connection connection, String sql) throws SQLException {
        var parsed = read(call(connection, "SELECT json_serialize_sql(?::VARCHAR)", sql));
        if (parsed.path("error").asBoolean()) {
            throw SqlRefusal.syntax(SparkText.verb(sql));
        }
        if (parsed.path("statements").size() != 1) {
            throw SqlRefusal.syntax(";");
        }
        return new QueryTree(parsed);
    }

    /// The tables it reads, common table expressions apart.
    public List<TableName> tables() {
        return List.copyOf(tables);
    }

    /// The query as DuckDB runs it, with temporary tables in the place of some of its tables.
    public String duckDb(Connection connection, Map<TableName, String> temporary) throws SQLException {
        var renamed = root.deepCopy();
        rename(renamed, temporary);
        return call(connection, "SELECT json_deserialize_sql(?::JSON)", renamed.toString());
    }

    private void walk(JsonNode node, Set<String> expressions) {
        var known = expressions;
        if (node.path("cte_map").path("map") instanceof ArrayNode map && !map.isEmpty()) {
            known = new HashSet<>(expressions);
            for (var expression : map) {
                known.add(lower(expression.path("key").asText()));
            }
        }
        switch (node.path("type").asText()) {
            case "BASE_TABLE" -> read(node, known);
            case "TABLE_FUNCTION" -> {
                var name = node.path("function").path("function_name").asText();
                if (!TABLE_FUNCTIONS.contains(lower(name))) {
                    throw SqlRefusal.tableFunctionNotFound(name);
                }
            }
            case "SHOW_REF" -> throw SqlRefusal.syntax("SHOW");
            case "FUNCTION" -> {
                var name = lower(node.path("function_name").asText());
                if (INTERNAL_FUNCTIONS.contains(name) || name.startsWith("duckdb_") || name.startsWith("pragma_")) {
                    throw SqlRefusal.routineNotFound(name);
                }
            }
            default -> {}
        }
        for (var child : node) {
            walk(child, known);
        }
    }

    private void read(JsonNode table, Set<String> expressions) {
        var name = table.path("table_name").asText();
        var parts = new ArrayList<String>();
        for (var part : List.of("catalog_name", "schema_name")) {
            if (!table.path(part).asText().isEmpty()) {
                parts.add(table.path(part).asText());
            }
        }
        if (parts.isEmpty() && expressions.contains(lower(name))) {
            return;
        }
        parts.add(name);
        tables.add(
                TableName.of(parts).orElseThrow(() -> SqlRefusal.tableNotFound("`" + String.join("`.`", parts) + "`")));
    }

    private static void rename(JsonNode node, Map<TableName, String> temporary) {
        if (node instanceof ObjectNode object) {
            if (object.path("type").asText().equals("BASE_TABLE")) {
                renameTable(object, temporary);
            }
            if (object.path("type").asText().equals("COLUMN_REF")
                    && object.path("column_names") instanceof ArrayNode names
                    && names.size() > 3) {
                names.set(0, DuckDb.database(names.get(0).asText()));
            }
        }
        for (var child : node) {
            rename(child, temporary);
        }
    }

    private static void renameTable(ObjectNode table, Map<TableName, String> temporary) {
        var catalog = table.path("catalog_name").asText();
        if (catalog.isEmpty()) {
            return;
        }
        var name = table.path("table_name").asText();
        var replaced =
                temporary.get(new TableName(catalog, table.path("schema_name").asText(), name));
        if (replaced == null) {
            table.put("catalog_name", DuckDb.database(catalog));
            return;
        }
        table.put("catalog_name", "temp").put("schema_name", "main").put("table_name", replaced);
        if (table.path("alias").asText().isEmpty()) {
            table.put("alias", name);
        }
    }

    private static JsonNode read(String tree) {
        try {
            return TREES.readTree(tree);
        } catch (IOException tooDeep) {
            throw SqlRefusal.other("[QUERY_TOO_COMPLEX] The query is nested too deeply.");
        }
    }

    private static String call(Connection connection, String sql, String argument) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, argument);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
