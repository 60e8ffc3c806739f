package io.aiconnectors.databricks.adapter.mcp.support;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.catalog.CatalogSummary;
import io.aiconnectors.databricks.domain.catalog.Column;
import io.aiconnectors.databricks.domain.catalog.SchemaSummary;
import io.aiconnectors.databricks.domain.catalog.Table;
import io.aiconnectors.databricks.domain.catalog.TableSummary;
import io.aiconnectors.databricks.domain.catalog.UnityCatalog;
import io.aiconnectors.databricks.domain.genie.GenieSpace;
import io.aiconnectors.databricks.domain.genie.GenieSpaces;
import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.page.PageToken;
import io.aiconnectors.databricks.domain.page.Slice;
import io.aiconnectors.databricks.domain.proxy.RemoteResult;
import io.aiconnectors.databricks.domain.proxy.RemoteTool;
import io.aiconnectors.databricks.domain.proxy.RemoteTools;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.registry.WorkspaceDirectory;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.screening.Classifications;
import io.aiconnectors.databricks.domain.screening.Labels;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.screening.Tag;
import io.aiconnectors.databricks.domain.securable.CatalogName;
import io.aiconnectors.databricks.domain.securable.ColumnName;
import io.aiconnectors.databricks.domain.securable.GenieSpaceId;
import io.aiconnectors.databricks.domain.securable.SchemaName;
import io.aiconnectors.databricks.domain.securable.Securable;
import io.aiconnectors.databricks.domain.securable.TableName;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import io.aiconnectors.databricks.domain.warehouse.SqlWarehouse;
import io.aiconnectors.databricks.domain.warehouse.SqlWarehouses;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A workspace with one schema of five tables, one of them tagged, and one Genie space; every port that reaches it.
public final class FakeDatabricks
        implements UnityCatalog, SqlWarehouses, GenieSpaces, RemoteTools, Classifications, WorkspaceDirectory {
    public static final List<WorkspaceAlias> ALIASES = List.of(new WorkspaceAlias("main"), new WorkspaceAlias("lab"));
    private static final SchemaName SALES = new SchemaName(new CatalogName("shop"), "sales");
    private static final String SECRET_TABLE = "shop.sales.payroll";

    /// Full names of what carries a tag.
    public final Set<String> tagged = ConcurrentHashMap.newKeySet();
    /// Full names of what has tags that cannot be read.
    public final Set<String> unread = ConcurrentHashMap.newKeySet();
    /// Every intent that reached the workspace.
    public final List<Intent> reached = new CopyOnWriteArrayList<>();
    public volatile Optional<Fault> fault = Optional.empty();
    public volatile RemoteResult remote = result("[{\"type\":\"text\",\"text\":\"42\"}]", "{\"answer\":42}", false);

    /// How many columns a table has besides its two, and how many spaces there are besides the one.
    public volatile int more;

    /// The type of the first column of a table.
    public volatile String idType = "bigint";

    public FakeDatabricks() {
        tagged.add(SECRET_TABLE);
    }

    public static RemoteResult result(String content, String structured, boolean error) {
        return new RemoteResult(new JsonText(content), new JsonText(structured), error);
    }

    @Override
    public List<WorkspaceAlias> aliases() {
        return ALIASES;
    }

    @Override
    public Upstream<Workspace> locate(Authorized<?> call) {
        return Upstream.answer(new Workspace(
                ALIASES.getFirst(), URI.create("https://main.example.com"), Workspace.SQL_PATH, Workspace.GENIE_PATH));
    }

    @Override
    public List<Labels> labels(Authorized<?> call, Workspace at, List<Securable> securables) {
        return securables.stream()
                .<Labels>map(securable -> unread.contains(securable.fullName())
                        ? new Labels.Unread(Fault.of(Fault.Kind.TIMEOUT))
                        : new Labels.Read(
                                tagged.contains(securable.fullName()) ? List.of(new Tag("sci", "")) : List.of()))
                .toList();
    }

    @Override
    public Upstream<Slice<CatalogSummary>> catalogs(Authorized<Intent.ListCatalogs> call, Workspace at) {
        return answer(call, new Slice<>(List.of(new CatalogSummary(SALES.catalog())), PageToken.NONE));
    }

    @Override
    public Upstream<Slice<SchemaSummary>> schemas(
            Authorized<Intent.ListSchemas> call, Workspace at, Screened<CatalogName> within) {
        return answer(call, new Slice<>(List.of(new SchemaSummary(SALES)), PageToken.NONE));
    }

    /// Two upstream pages, whose sizes do not heed the limit: three tables, then two.
    @Override
    public Upstream<Slice<TableSummary>> tables(
            Authorized<Intent.ListTables> call, Workspace at, Screened<SchemaName> within) {
        return answer(
                call,
                call.intent().page().from().isNone()
                        ? new Slice<>(tables("orders", "payroll", "items"), new PageToken("upstream-page-2"))
                        : new Slice<>(tables("returns", "stores"), PageToken.NONE));
    }

    @Override
    public Upstream<Table> table(Authorized<Intent.GetTable> call, Workspace at, Screened<TableName> which) {
        var name = call.intent().table();
        if (!Set.of("orders", "payroll", "items", "returns", "stores").contains(name.value())) {
            return Upstream.failed(Fault.Kind.NOT_FOUND);
        }
        return answer(
                call,
                new Table(
                        new TableSummary(name, "MANAGED"),
                        Stream.concat(
                                        Stream.of(
                                                new Column(new ColumnName(name, "id"), idType, false),
                                                new Column(new ColumnName(name, "salary"), "decimal(12,2)", true)),
                                        IntStream.range(0, more)
                                                .mapToObj(index ->
                                                        new Column(new ColumnName(name, "c" + index), "string", true)))
                                .toList()));
    }

    @Override
    public Upstream<Slice<TableSummary>> search(
            Authorized<Intent.SearchTables> call, Workspace at, Screened<Securable> within) {
        return answer(call, new Slice<>(tables("orders", "payroll"), PageToken.NONE));
    }

    @Override
    public Upstream<Slice<SqlWarehouse>> warehouses(Authorized<Intent.ListSqlWarehouses> call, Workspace at) {
        return answer(call, new Slice<>(List.of(new SqlWarehouse("w1", "Small", "RUNNING")), PageToken.NONE));
    }

    @Override
    public Upstream<Slice<GenieSpace>> spaces(Authorized<Intent.ListGenieSpaces> call, Workspace at) {
        return answer(
                call,
                new Slice<>(
                        Stream.concat(
                                        Stream.of(new GenieSpace(
                                                new GenieSpaceId("space1"), "Sales", "w1", "About sales")),
                                        IntStream.range(0, more)
                                                .mapToObj(index -> new GenieSpace(
                                                        new GenieSpaceId("more" + index),
                                                        "\"More\"",
                                                        "w1",
                                                        "é\"".repeat(1000))))
                                .toList(),
                        PageToken.NONE));
    }

    @Override
    public Upstream<List<RemoteTool>> sqlTools(Authorized<? extends Intent.SeesSqlTools> call, Workspace at) {
        return answer(call, List.of(tool("execute_sql"), tool("execute_sql_read_only")));
    }

    @Override
    public Upstream<RemoteResult> callSql(Authorized<Intent.CallSqlTool> call, Workspace at) {
        return answer(call, remote);
    }

    @Override
    public Upstream<List<RemoteTool>> genieTools(
            Authorized<? extends Intent.SeesGenieTools> call, Workspace at, Screened<GenieSpaceId> space) {
        return answer(call, List.of(tool("query_space_space1")));
    }

    @Override
    public Upstream<RemoteResult> callGenie(
            Authorized<Intent.CallGenieTool> call, Workspace at, Screened<GenieSpaceId> space) {
        return answer(call, remote);
    }

    private <T> Upstream<T> answer(Authorized<?> call, T value) {
        reached.add(call.intent());
        return fault.<Upstream<T>>map(Upstream::failed).orElseGet(() -> Upstream.answer(value));
    }

    private static List<TableSummary> tables(String... names) {
        return List.of(names).stream()
                .map(name -> new TableSummary(new TableName(SALES, name), "MANAGED"))
                .toList();
    }

    private static RemoteTool tool(String name) {
        return new RemoteTool(
                new UpstreamToolName(name),
                "",
                "Runs SQL.",
                new JsonText("{\"type\":\"object\",\"properties\":{\"query\":{\"type\":\"string\"}}}"),
                new JsonText("{\"readOnlyHint\":\"true\"}"));
    }
}
