package io.aiconnectors.databricks.adapter.mcp.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolAnswer;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolHints;
import io.aiconnectors.databricks.adapter.mcp.cursor.CursorSeal;
import io.aiconnectors.databricks.application.access.Invocation;
import io.aiconnectors.databricks.application.access.Outcome;
import io.aiconnectors.databricks.application.discovery.TablePart;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.securable.CatalogName;
import io.aiconnectors.databricks.domain.securable.NamePattern;
import io.aiconnectors.databricks.domain.securable.SchemaName;
import io.aiconnectors.databricks.domain.securable.Securable;
import io.aiconnectors.databricks.domain.securable.TableName;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/// The seven tools that find out what there is.
final class DiscoveryTools {
    private static final ToolHints HINTS = new ToolHints(true, false, true, true);
    private static final String PAGES = " Answers come in pages: pass next_cursor as cursor for more.";

    private final ToolUseCases useCases;
    private final List<WorkspaceAlias> aliases;
    private final Answers answers;
    private final Pages listed;
    private final Pages searched;

    DiscoveryTools(ToolUseCases useCases, List<WorkspaceAlias> aliases, Answers answers, CursorSeal seal) {
        this.useCases = useCases;
        this.aliases = aliases;
        this.answers = answers;
        this.listed = Pages.counted(seal);
        this.searched = Pages.uncounted(seal);
    }

    /// All of them, in the order in which they are listed.
    List<Tool> tools() {
        return List.of(
                listGenieSpaces(),
                listSqlWarehouses(),
                listCatalogs(),
                listSchemas(),
                listTables(),
                getTable(),
                searchTables());
    }

    private Tool listGenieSpaces() {
        return listing(
                ToolName.LIST_GENIE_SPACES,
                "List Genie spaces",
                "Lists the Genie spaces that you can ask questions in plain language. Take a space_id from here to"
                        + " list_genie_tools." + PAGES,
                Schema.object(),
                "spaces",
                Outputs.SPACE,
                arguments -> new Intent.ListGenieSpaces(arguments.workspace(), arguments.page()),
                useCases.listGenieSpaces()::answer,
                Rows::space);
    }

    private Tool listSqlWarehouses() {
        return listing(
                ToolName.LIST_SQL_WAREHOUSES,
                "List SQL warehouses",
                "Lists the SQL warehouses that you may run queries on, with their state. A warehouse id may be given"
                        + " as warehouse_id to tools of list_sql_tools." + PAGES,
                Schema.object(),
                "warehouses",
                Outputs.WAREHOUSE,
                arguments -> new Intent.ListSqlWarehouses(arguments.workspace(), arguments.page()),
                useCases.listSqlWarehouses()::answer,
                Rows::warehouse);
    }

    private Tool listCatalogs() {
        return listing(
                ToolName.LIST_CATALOGS,
                "List catalogs",
                "Lists the catalogs of Unity Catalog, the outermost level of data. Go on with list_schemas, or with"
                        + " search_tables if you know part of a table's name." + PAGES,
                Schema.object(),
                "catalogs",
                Outputs.CONTAINER,
                arguments -> new Intent.ListCatalogs(arguments.workspace(), arguments.page()),
                useCases.listCatalogs()::answer,
                Rows::catalog);
    }

    private Tool listSchemas() {
        return listing(
                ToolName.LIST_SCHEMAS,
                "List schemas",
                "Lists the schemas of one catalog. Go on with list_tables." + PAGES,
                Schema.object().required("catalog_name", Schema.text("Name of the catalog, from list_catalogs.")),
                "schemas",
                Outputs.CONTAINER,
                arguments -> new Intent.ListSchemas(arguments.workspace(), catalog(arguments), arguments.page()),
                useCases.listSchemas()::answer,
                Rows::schema);
    }

    private Tool listTables() {
        return listing(
                ToolName.LIST_TABLES,
                "List tables",
                "Lists the tables and views of one schema. Go on with get_table for the columns." + PAGES,
                Schema.object()
                        .required("catalog_name", Schema.text("Name of the catalog, from list_catalogs."))
                        .required("schema_name", Schema.text("Name of the schema, from list_schemas.")),
                "tables",
                Outputs.TABLE,
                arguments -> new Intent.ListTables(arguments.workspace(), schema(arguments), arguments.page()),
                useCases.listTables()::answer,
                Rows::table);
    }

    private Tool getTable() {
        return Tool.of(
                ToolName.GET_TABLE,
                "Get a table",
                "Describes one table or view: its kind and its columns with their types. Read this before writing SQL."
                        + " The columns of a very wide table come in pages.",
                Schema.object()
                        .required(
                                "full_name",
                                Schema.text("Full name catalog.schema.table, from list_tables or search_tables."))
                        .turned()
                        .workspace(aliases),
                Outputs.table(),
                HINTS,
                arguments -> {
                    var intent =
                            new Intent.GetTable(arguments.workspace(), TableName.parse(arguments.text("full_name")));
                    return invocation -> answers.of(
                            useCases.getTable().answer(invocation, intent),
                            invocation.id(),
                            shown -> table(shown, invocation, arguments));
                });
    }

    private Tool searchTables() {
        return listing(
                ToolName.SEARCH_TABLES,
                "Search tables by name",
                "Finds tables and views of one catalog, or of one schema of it, by their name. Use it when part of the"
                        + " name is known; go on with get_table." + PAGES,
                Schema.object()
                        .required("catalog_name", Schema.text("Name of the catalog to search, from list_catalogs."))
                        .optional("schema_name", Schema.text("Name of a schema, to search in that one alone."))
                        .required(
                                "name_pattern",
                                Schema.text("A part of the table's name, or a pattern in which * or % stands for any"
                                        + " characters and _ for one.")),
                "tables",
                Outputs.TABLE,
                arguments -> new Intent.SearchTables(
                        arguments.workspace(),
                        within(arguments),
                        NamePattern.of(arguments.text("name_pattern")),
                        arguments.page()),
                useCases.searchTables()::answer,
                Rows::table);
    }

    private <I extends Intent.Paged, T> Tool listing(
            ToolName name,
            String title,
            String description,
            Schema input,
            String noun,
            Schema item,
            Function<Arguments, I> intentOf,
            BiFunction<Invocation, I, Outcome<T>> useCase,
            Function<T, ObjectNode> row) {
        var pages = name == ToolName.SEARCH_TABLES ? searched : listed;
        return Tool.of(
                name,
                title,
                description,
                input.paged().workspace(aliases),
                pages.schema(noun, item),
                HINTS,
                arguments -> {
                    var intent = intentOf.apply(arguments);
                    return invocation -> answers.of(
                            useCase.apply(invocation, intent),
                            invocation.id(),
                            shown -> pages.page(noun, shown, invocation.caller(), name, arguments, row));
                });
    }

    private static CatalogName catalog(Arguments arguments) {
        return new CatalogName(arguments.text("catalog_name"));
    }

    private static SchemaName schema(Arguments arguments) {
        return new SchemaName(catalog(arguments), arguments.text("schema_name"));
    }

    private static Securable within(Arguments arguments) {
        return arguments.optionalText("schema_name").isPresent() ? schema(arguments) : catalog(arguments);
    }

    /// A table whose head is withheld is as if it did not exist, whatever remained of its columns.
    private ToolAnswer table(Screened<TablePart> shown, Invocation invocation, Arguments arguments) {
        var columns = shown.visible().stream()
                .mapMulti((TablePart part, Consumer<ObjectNode> out) -> {
                    switch (part) {
                        case TablePart.Head _ -> {}
                        case TablePart.Body(var column) -> out.accept(Rows.column(column));
                    }
                })
                .toList();
        for (var part : shown.visible()) {
            switch (part) {
                case TablePart.Head(var summary) -> {
                    return listed.parts(
                            Rows.table(summary),
                            "columns",
                            columns,
                            shown,
                            invocation.caller(),
                            ToolName.GET_TABLE,
                            arguments);
                }
                case TablePart.Body _ -> {}
            }
        }
        return Answers.invisible(invocation.id());
    }
}
