package io.aiconnectors.databricks.domain.audit;

import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.securable.CatalogName;
import io.aiconnectors.databricks.domain.securable.ColumnName;
import io.aiconnectors.databricks.domain.securable.GenieSpaceId;
import io.aiconnectors.databricks.domain.securable.SchemaName;
import io.aiconnectors.databricks.domain.securable.Securable;
import io.aiconnectors.databricks.domain.securable.TableName;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a call is about: enough to put it to another version of the policy later. What was passed to an upstream tool
/// is no part of it, nor is what was searched for.
///
/// @param kind  as the policy is told it, such as `schema`
/// @param names of the objects, by their level, such as `catalog` and `schema`; of an upstream tool as `tool`
public record Subject(String kind, SortedMap<String, String> names) {
    /// Of a call that was turned away before it was known.
    public static final Subject UNKNOWN = new Subject("unknown", Map.of());

    public Subject {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }

    private Subject(String kind, Map<String, String> names) {
        this(kind, new TreeMap<>(names));
    }

    /// What an intent is about.
    public static Subject of(Intent intent) {
        return switch (intent) {
            case Intent.ListGenieSpaces _, Intent.ListSqlWarehouses _, Intent.ListCatalogs _ ->
                new Subject("none", Map.of());
            case Intent.ListSchemas list -> new Subject("catalog", within(list.catalog()));
            case Intent.ListTables list -> new Subject("schema", within(list.schema()));
            case Intent.GetTable get -> new Subject("table", within(get.table()));
            case Intent.SearchTables find -> new Subject("search", within(find.within()));
            case Intent.ListGenieTools list -> new Subject("genie_space", within(list.space()));
            case Intent.PrepareGenieCall call -> genieTool(call.space(), call.name());
            case Intent.CallGenieTool(var call, var _) -> genieTool(call.space(), call.name());
            case Intent.ListSqlTools _ -> new Subject("sql_server", Map.of());
            case Intent.PrepareSqlCall call -> sqlTool(call.name());
            case Intent.CallSqlTool(var call, var _) -> sqlTool(call.name());
        };
    }

    /// A tool of a workspace's SQL server.
    public static Subject sqlTool(UpstreamToolName name) {
        return new Subject("sql_tool", Map.of("tool", name.value()));
    }

    private static Subject genieTool(GenieSpaceId space, UpstreamToolName name) {
        return new Subject("genie_tool", Map.of("space_id", space.value(), "tool", name.value()));
    }

    private static Map<String, String> within(Securable object) {
        return switch (object) {
            case CatalogName catalog -> Map.of("catalog", catalog.value());
            case SchemaName schema -> Map.of("catalog", schema.catalog().value(), "schema", schema.value());
            case TableName table -> below(table.schema(), "table", table.value());
            case ColumnName column ->
                below(column.table().schema(), "table", column.table().value());
            case GenieSpaceId space -> Map.of("space_id", space.value());
        };
    }

    private static Map<String, String> below(SchemaName schema, String level, String name) {
        var names = new TreeMap<>(within(schema));
        names.put(level, name);
        return names;
    }
}
