package io.aiconnectors.databricks.application.bench;

import io.aiconnectors.databricks.application.access.AccessGate;
import io.aiconnectors.databricks.application.access.Invocation;
import io.aiconnectors.databricks.application.access.Outcome;
import io.aiconnectors.databricks.application.discovery.GetTable;
import io.aiconnectors.databricks.application.discovery.Labelling;
import io.aiconnectors.databricks.application.discovery.ListCatalogs;
import io.aiconnectors.databricks.application.discovery.ListGenieSpaces;
import io.aiconnectors.databricks.application.discovery.ListSchemas;
import io.aiconnectors.databricks.application.discovery.ListSqlWarehouses;
import io.aiconnectors.databricks.application.discovery.ListTables;
import io.aiconnectors.databricks.application.discovery.SearchTables;
import io.aiconnectors.databricks.application.discovery.TablePart;
import io.aiconnectors.databricks.application.proxy.ListGenieTools;
import io.aiconnectors.databricks.application.proxy.ListSqlTools;
import io.aiconnectors.databricks.application.proxy.Patience;
import io.aiconnectors.databricks.application.proxy.ProxyToGenie;
import io.aiconnectors.databricks.application.proxy.ProxyToSql;
import io.aiconnectors.databricks.application.proxy.Pursuit;
import io.aiconnectors.databricks.application.proxy.SqlRequest;
import io.aiconnectors.databricks.contract.MovableClock;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.audit.CallArguments;
import io.aiconnectors.databricks.domain.audit.EventId;
import io.aiconnectors.databricks.domain.catalog.CatalogSummary;
import io.aiconnectors.databricks.domain.catalog.SchemaSummary;
import io.aiconnectors.databricks.domain.catalog.TableSummary;
import io.aiconnectors.databricks.domain.genie.GenieSpace;
import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.page.PageRequest;
import io.aiconnectors.databricks.domain.proxy.RemoteResult;
import io.aiconnectors.databricks.domain.proxy.RemoteTool;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.securable.NamePattern;
import io.aiconnectors.databricks.domain.securable.Securable;
import io.aiconnectors.databricks.domain.trace.Onlooker;
import io.aiconnectors.databricks.domain.warehouse.SqlWarehouse;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice;
import java.time.Duration;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// The use cases with everything around them staged, and one call of each.
public final class Bench {
    public static final Invocation INVOCATION =
            new Invocation(new EventId("event-1"), World.ADA, new CallArguments("{\"limit\":5}"));
    public static final WorkspaceChoice ANYWHERE = new WorkspaceChoice.Default();

    /// How long a call waits for a result that is pending.
    public static final Duration WAIT = Duration.ofSeconds(20);

    private final MovableClock clock = new MovableClock();
    private final Journal journal = new Journal();
    private final StagedLimits limits = new StagedLimits(journal);
    private final StagedAudit audit = new StagedAudit(journal);
    private final StagedPayloads payloads = new StagedPayloads(journal);
    private final StagedPolicy policy = new StagedPolicy(journal);
    private final StagedWorkspaces workspaces = new StagedWorkspaces(journal);
    private final StagedDatabricks databricks = new StagedDatabricks(journal);
    private final StagedClassifications classifications = new StagedClassifications(journal);
    private final StagedSchemas schemas = new StagedSchemas(journal);
    private final StagedStatements statements = new StagedStatements(journal);
    private final AccessGate gate = new AccessGate(limits, audit, payloads, policy, workspaces, clock);
    private final Labelling labelling = new Labelling(classifications);
    private final Pursuit pursuit = new Pursuit(gate, Patience.of(WAIT), clock, this::pass);
    private Invocation invocation = INVOCATION;
    private boolean interrupted;

    public Bench() {
        clock.moveTo(World.NOON);
    }

    /// Makes the bench's one call of a tool, whichever it is.
    public Outcome<?> call(ToolName tool) {
        return switch (tool) {
            case LIST_GENIE_SPACES -> listGenieSpaces();
            case LIST_SQL_WAREHOUSES -> listSqlWarehouses();
            case LIST_CATALOGS -> listCatalogs(ANYWHERE);
            case LIST_SCHEMAS -> listSchemas();
            case LIST_TABLES -> listTables();
            case GET_TABLE -> getTable();
            case SEARCH_TABLES -> searchTables(World.MAIN);
            case LIST_GENIE_TOOLS -> listGenieTools();
            case PROXY_TO_GENIE -> proxyToGenie();
            case LIST_SQL_TOOLS -> listSqlTools();
            case PROXY_TO_SQL -> proxyToSql(World.READ_ONLY);
        };
    }

    public Outcome<GenieSpace> listGenieSpaces() {
        return new ListGenieSpaces(gate, databricks, labelling)
                .answer(INVOCATION, new Intent.ListGenieSpaces(ANYWHERE, PageRequest.first()));
    }

    public Outcome<SqlWarehouse> listSqlWarehouses() {
        return new ListSqlWarehouses(gate, databricks)
                .answer(INVOCATION, new Intent.ListSqlWarehouses(ANYWHERE, PageRequest.first()));
    }

    public Outcome<CatalogSummary> listCatalogs(WorkspaceChoice workspace) {
        return new ListCatalogs(gate, databricks, labelling)
                .answer(INVOCATION, new Intent.ListCatalogs(workspace, PageRequest.first()));
    }

    public Outcome<SchemaSummary> listSchemas() {
        return new ListSchemas(gate, databricks, labelling)
                .answer(INVOCATION, new Intent.ListSchemas(ANYWHERE, World.MAIN, PageRequest.first()));
    }

    public Outcome<TableSummary> listTables() {
        return new ListTables(gate, databricks, labelling)
                .answer(INVOCATION, new Intent.ListTables(ANYWHERE, World.SALES, PageRequest.first()));
    }

    public Outcome<TablePart> getTable() {
        return new GetTable(gate, databricks, labelling)
                .answer(INVOCATION, new Intent.GetTable(ANYWHERE, World.ORDERS));
    }

    public Outcome<TableSummary> searchTables(Securable within) {
        return new SearchTables(gate, databricks, labelling)
                .answer(
                        INVOCATION,
                        new Intent.SearchTables(ANYWHERE, within, NamePattern.of("r"), PageRequest.first()));
    }

    public Outcome<RemoteTool> listGenieTools() {
        return new ListGenieTools(gate, databricks, labelling)
                .answer(INVOCATION, new Intent.ListGenieTools(ANYWHERE, World.SALES_SPACE.id()));
    }

    public Outcome<RemoteResult> proxyToGenie() {
        return new ProxyToGenie(gate, databricks, schemas, labelling, pursuit)
                .answer(
                        invocation,
                        new Intent.PrepareGenieCall(
                                ANYWHERE, World.SALES_SPACE.id(), World.QUERY, JsonText.EMPTY_OBJECT));
    }

    public Outcome<RemoteTool> listSqlTools() {
        return new ListSqlTools(gate, databricks).answer(INVOCATION, new Intent.ListSqlTools(ANYWHERE));
    }

    public Outcome<RemoteResult> proxyToSql(UpstreamToolName tool) {
        return proxyToSql(tool, new TreeMap<>(Map.of("query", "select 1")));
    }

    public Outcome<RemoteResult> proxyToSql(UpstreamToolName tool, SequencedMap<String, String> texts) {
        return new ProxyToSql(gate, databricks, schemas, statements, pursuit)
                .answer(invocation, new SqlRequest(ANYWHERE, tool, World.ARGUMENTS, texts));
    }

    /// Calls of proxy tools are watched by this onlooker from now on.
    public void watchedBy(Onlooker onlooker) {
        invocation = new Invocation(INVOCATION.id(), INVOCATION.caller(), INVOCATION.arguments(), onlooker);
    }

    /// The next wait for a result is broken off.
    public void interruptTheWait() {
        interrupted = true;
    }

    private void pass(Duration wait) throws InterruptedException {
        if (interrupted) {
            throw new InterruptedException();
        }
        journal.note("wait " + wait.toMillis());
        clock.move(wait);
    }

    public MovableClock clock() {
        return clock;
    }

    public Journal journal() {
        return journal;
    }

    public StagedLimits limits() {
        return limits;
    }

    public StagedAudit audit() {
        return audit;
    }

    public StagedPayloads payloads() {
        return payloads;
    }

    public StagedPolicy policy() {
        return policy;
    }

    public StagedWorkspaces workspaces() {
        return workspaces;
    }

    public StagedDatabricks databricks() {
        return databricks;
    }

    public StagedClassifications classifications() {
        return classifications;
    }

    public StagedSchemas schemas() {
        return schemas;
    }

    public StagedStatements statements() {
        return statements;
    }

    public AccessGate gate() {
        return gate;
    }
}
