package io.aiconnectors.databricks.application.bench;

import static io.aiconnectors.databricks.application.bench.World.BUYER_COLUMN;
import static io.aiconnectors.databricks.application.bench.World.DROP;
import static io.aiconnectors.databricks.application.bench.World.LARGE;
import static io.aiconnectors.databricks.application.bench.World.LEGAL;
import static io.aiconnectors.databricks.application.bench.World.LEGAL_SPACE;
import static io.aiconnectors.databricks.application.bench.World.MAIN;
import static io.aiconnectors.databricks.application.bench.World.MARGINS_SUMMARY;
import static io.aiconnectors.databricks.application.bench.World.ORDERS_SUMMARY;
import static io.aiconnectors.databricks.application.bench.World.ORDER_ID_COLUMN;
import static io.aiconnectors.databricks.application.bench.World.PAYROLL;
import static io.aiconnectors.databricks.application.bench.World.QUERY;
import static io.aiconnectors.databricks.application.bench.World.READ_ONLY;
import static io.aiconnectors.databricks.application.bench.World.RESULT;
import static io.aiconnectors.databricks.application.bench.World.SALES;
import static io.aiconnectors.databricks.application.bench.World.SALES_SPACE;
import static io.aiconnectors.databricks.application.bench.World.SMALL;
import static io.aiconnectors.databricks.application.bench.World.WRITING;
import static io.aiconnectors.databricks.application.bench.World.tool;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.catalog.CatalogSummary;
import io.aiconnectors.databricks.domain.catalog.SchemaSummary;
import io.aiconnectors.databricks.domain.catalog.Table;
import io.aiconnectors.databricks.domain.catalog.TableSummary;
import io.aiconnectors.databricks.domain.catalog.UnityCatalog;
import io.aiconnectors.databricks.domain.genie.GenieSpace;
import io.aiconnectors.databricks.domain.genie.GenieSpaces;
import io.aiconnectors.databricks.domain.page.PageToken;
import io.aiconnectors.databricks.domain.page.Slice;
import io.aiconnectors.databricks.domain.proxy.RemoteResult;
import io.aiconnectors.databricks.domain.proxy.RemoteTool;
import io.aiconnectors.databricks.domain.proxy.RemoteTools;
import io.aiconnectors.databricks.domain.proxy.Sequel;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.securable.CatalogName;
import io.aiconnectors.databricks.domain.securable.GenieSpaceId;
import io.aiconnectors.databricks.domain.securable.SchemaName;
import io.aiconnectors.databricks.domain.securable.Securable;
import io.aiconnectors.databricks.domain.securable.TableName;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import io.aiconnectors.databricks.domain.warehouse.SqlWarehouse;
import io.aiconnectors.databricks.domain.warehouse.SqlWarehouses;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The workspace of [World], which answers until told otherwise. Every listing goes on at [#NEXT].
public final class StagedDatabricks implements UnityCatalog, GenieSpaces, SqlWarehouses, RemoteTools {
    public static final PageToken NEXT = new PageToken("more");

    private final Journal journal;
    private List<Fault> fault = List.of();
    private List<RemoteTool> sqlTools = List.of(tool(WRITING), tool(READ_ONLY));
    private Runnable onCall = () -> {};
    private Optional<String> named = Optional.empty();
    private int answersLeft;
    private int pendingLeft;
    private UpstreamToolName poll = READ_ONLY;

    StagedDatabricks(Journal journal) {
        this.journal = journal;
    }

    public void fail(Fault with) {
        failAfter(0, with);
    }

    /// Answers so many times more and then no longer.
    public void failAfter(int answers, Fault with) {
        answersLeft = answers;
        fault = List.of(with);
    }

    /// Gives each request an id that begins like this.
    public void nameRequests(String prefix) {
        named = Optional.of(prefix);
    }

    public void offerSqlTools(RemoteTool... tools) {
        sqlTools = List.of(tools);
    }

    /// Answers so many calls with a result that this tool is to be asked for.
    public void pend(int answers, UpstreamToolName by) {
        pendingLeft = answers;
        poll = by;
    }

    /// Does something in the middle of the next calls, such as to break.
    public void onCall(Runnable what) {
        onCall = what;
    }

    @Override
    public Upstream<Slice<CatalogSummary>> catalogs(Authorized<Intent.ListCatalogs> call, Workspace at) {
        return answer(call, "catalogs", slice(new CatalogSummary(MAIN), new CatalogSummary(LEGAL)));
    }

    @Override
    public Upstream<Slice<SchemaSummary>> schemas(
            Authorized<Intent.ListSchemas> call, Workspace at, Screened<CatalogName> within) {
        return answer(
                call, "schemas of " + targets(within), slice(new SchemaSummary(SALES), new SchemaSummary(PAYROLL)));
    }

    @Override
    public Upstream<Slice<TableSummary>> tables(
            Authorized<Intent.ListTables> call, Workspace at, Screened<SchemaName> within) {
        return answer(call, "tables of " + targets(within), slice(ORDERS_SUMMARY, MARGINS_SUMMARY));
    }

    @Override
    public Upstream<Table> table(Authorized<Intent.GetTable> call, Workspace at, Screened<TableName> which) {
        return answer(
                call, "table " + targets(which), new Table(ORDERS_SUMMARY, List.of(ORDER_ID_COLUMN, BUYER_COLUMN)));
    }

    @Override
    public Upstream<Slice<TableSummary>> search(
            Authorized<Intent.SearchTables> call, Workspace at, Screened<Securable> within) {
        return answer(call, "search in " + targets(within), slice(ORDERS_SUMMARY, MARGINS_SUMMARY));
    }

    @Override
    public Upstream<Slice<GenieSpace>> spaces(Authorized<Intent.ListGenieSpaces> call, Workspace at) {
        return answer(call, "spaces", slice(SALES_SPACE, LEGAL_SPACE));
    }

    @Override
    public Upstream<Slice<SqlWarehouse>> warehouses(Authorized<Intent.ListSqlWarehouses> call, Workspace at) {
        return answer(call, "warehouses", slice(SMALL, LARGE));
    }

    @Override
    public Upstream<List<RemoteTool>> sqlTools(Authorized<? extends Intent.SeesSqlTools> call, Workspace at) {
        return answer(call, "sql tools", sqlTools);
    }

    @Override
    public Upstream<RemoteResult> callSql(Authorized<Intent.CallSqlTool> call, Workspace at) {
        return answer(call, "sql " + call.intent().prepared().name().value(), latest());
    }

    @Override
    public Upstream<List<RemoteTool>> genieTools(
            Authorized<? extends Intent.SeesGenieTools> call, Workspace at, Screened<GenieSpaceId> space) {
        return answer(call, "genie tools of " + targets(space), List.of(tool(QUERY), tool(DROP)));
    }

    @Override
    public Upstream<RemoteResult> callGenie(
            Authorized<Intent.CallGenieTool> call, Workspace at, Screened<GenieSpaceId> space) {
        return answer(
                call,
                "genie " + targets(space) + " "
                        + call.intent().prepared().name().value(),
                latest());
    }

    private <T> Upstream<T> answer(Authorized<?> call, String line, T value) {
        named.ifPresent(prefix -> call.trace().requested(prefix + " " + line));
        journal.note(line);
        onCall.run();
        return fault.isEmpty() || answersLeft-- > 0 ? Upstream.answer(value) : Upstream.failed(fault.getFirst());
    }

    private RemoteResult latest() {
        return pendingLeft-- > 0
                ? new RemoteResult(
                        RESULT.content(),
                        RESULT.structured(),
                        false,
                        new Sequel.Pending(poll, World.ARGUMENTS, "STEP_" + pendingLeft))
                : RESULT;
    }

    private static <T> Slice<T> slice(T one, T other) {
        return new Slice<>(List.of(one, other), NEXT);
    }

    private static String targets(Screened<? extends Securable> screened) {
        return screened.visible().stream().map(Securable::fullName).collect(Collectors.joining(" "));
    }
}
