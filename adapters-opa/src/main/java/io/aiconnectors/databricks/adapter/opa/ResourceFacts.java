package io.aiconnectors.databricks.adapter.opa;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.securable.CatalogName;
import io.aiconnectors.databricks.domain.securable.ColumnName;
import io.aiconnectors.databricks.domain.securable.GenieSpaceId;
import io.aiconnectors.databricks.domain.securable.SchemaName;
import io.aiconnectors.databricks.domain.securable.Securable;
import io.aiconnectors.databricks.domain.securable.TableName;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// What a call is about, told apart by `kind`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(ResourceFacts.None.class),
    @JsonSubTypes.Type(ResourceFacts.InCatalog.class),
    @JsonSubTypes.Type(ResourceFacts.InSchema.class),
    @JsonSubTypes.Type(ResourceFacts.OneTable.class),
    @JsonSubTypes.Type(ResourceFacts.Search.class),
    @JsonSubTypes.Type(ResourceFacts.Space.class),
    @JsonSubTypes.Type(ResourceFacts.GenieTool.class),
    @JsonSubTypes.Type(ResourceFacts.SqlServer.class),
    @JsonSubTypes.Type(ResourceFacts.SqlTool.class)
})
sealed interface ResourceFacts {
    @JsonTypeName("none")
    record None() implements ResourceFacts {}

    @JsonTypeName("catalog")
    record InCatalog(String catalog) implements ResourceFacts {}

    @JsonTypeName("schema")
    record InSchema(String catalog, String schema) implements ResourceFacts {}

    @JsonTypeName("table")
    record OneTable(String catalog, String schema, String table) implements ResourceFacts {}

    /// A search by name.
    ///
    /// @param schema null for the whole catalog
    @JsonTypeName("search")
    record Search(String catalog, @Nullable String schema, String pattern) implements ResourceFacts {}

    @JsonTypeName("genie_space")
    record Space(String spaceId) implements ResourceFacts {}

    /// A call that goes to the server of a Genie space.
    ///
    /// @param schemaCheck null before that server was asked what its tool takes
    @JsonTypeName("genie_tool")
    record GenieTool(
            String spaceId,
            String tool,
            JsonNode arguments,
            Stage stage,
            @Nullable FitFacts schemaCheck) implements ResourceFacts {}

    @JsonTypeName("sql_server")
    record SqlServer() implements ResourceFacts {}

    /// A call that goes to the SQL server.
    ///
    /// @param schemaCheck null before that server was asked what its tool takes
    /// @param statements  facts of every text among the arguments, by argument
    @JsonTypeName("sql_tool")
    record SqlTool(
            String tool,
            JsonNode arguments,
            Stage stage,
            @Nullable FitFacts schemaCheck,
            SortedMap<String, SqlFacts> statements)
            implements ResourceFacts {}

    /// Which of the two decisions on a call that goes upstream is asked for.
    enum Stage {
        /// May the server be asked what the tool takes?
        @JsonProperty("prepare")
        PREPARE,
        /// May the tool be called?
        @JsonProperty("call")
        CALL
    }

    /// What an intent is about.
    ///
    /// @throws JsonProcessingException when the arguments for an upstream tool are not JSON after all
    static ResourceFacts of(Intent intent) throws JsonProcessingException {
        return switch (intent) {
            case Intent.ListGenieSpaces _, Intent.ListSqlWarehouses _, Intent.ListCatalogs _ -> new None();
            case Intent.ListSchemas list -> new InCatalog(list.catalog().value());
            case Intent.ListTables list ->
                new InSchema(list.schema().catalog().value(), list.schema().value());
            case Intent.GetTable get -> table(get.table());
            case Intent.SearchTables find ->
                search(find.within(), find.pattern().like());
            case Intent.ListGenieTools list -> new Space(list.space().value());
            case Intent.PrepareGenieCall call -> genieTool(call, Stage.PREPARE, null);
            case Intent.CallGenieTool(var call, var fit) -> genieTool(call, Stage.CALL, FitFacts.of(fit));
            case Intent.ListSqlTools _ -> new SqlServer();
            case Intent.PrepareSqlCall call -> sqlTool(call, Stage.PREPARE, null);
            case Intent.CallSqlTool(var call, var fit) -> sqlTool(call, Stage.CALL, FitFacts.of(fit));
        };
    }

    private static OneTable table(TableName name) {
        return new OneTable(name.schema().catalog().value(), name.schema().value(), name.value());
    }

    private static Search search(Securable within, String pattern) {
        return switch (within) {
            case CatalogName catalog -> new Search(catalog.value(), null, pattern);
            case SchemaName schema -> new Search(schema.catalog().value(), schema.value(), pattern);
            case TableName _, ColumnName _, GenieSpaceId _ ->
                throw new IllegalStateException("a search is within a catalog or a schema");
        };
    }

    private static GenieTool genieTool(Intent.PrepareGenieCall call, Stage stage, @Nullable FitFacts fit)
            throws JsonProcessingException {
        return new GenieTool(call.space().value(), call.name().value(), tree(call.arguments()), stage, fit);
    }

    private static SqlTool sqlTool(Intent.PrepareSqlCall call, Stage stage, @Nullable FitFacts fit)
            throws JsonProcessingException {
        return new SqlTool(call.name().value(), tree(call.arguments()), stage, fit, SqlFacts.of(call.statements()));
    }

    // Parsed rather than pasted, so that text that is not one JSON value cannot add to the question.
    private static JsonNode tree(JsonText text) throws JsonProcessingException {
        return StrictJson.MAPPER.readTree(text.text());
    }
}
