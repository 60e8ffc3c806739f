package io.aiconnectors.databricks.bench.explain;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.catalog.CatalogSummary;
import io.aiconnectors.databricks.domain.catalog.SchemaSummary;
import io.aiconnectors.databricks.domain.catalog.Table;
import io.aiconnectors.databricks.domain.catalog.TableSummary;
import io.aiconnectors.databricks.domain.catalog.UnityCatalog;
import io.aiconnectors.databricks.domain.genie.GenieSpace;
import io.aiconnectors.databricks.domain.genie.GenieSpaces;
import io.aiconnectors.databricks.domain.page.Slice;
import io.aiconnectors.databricks.domain.proxy.RemoteResult;
import io.aiconnectors.databricks.domain.proxy.RemoteTool;
import io.aiconnectors.databricks.domain.proxy.RemoteTools;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.registry.WorkspaceDirectory;
import io.aiconnectors.databricks.domain.screening.Classifications;
import io.aiconnectors.databricks.domain.screening.Labels;
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
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.util.List;

/// A Databricks that is not there. All that would reach it takes a permit, and the bench has none to give.
///
/// @param aliases what the connector takes for its registry
record Nowhere(List<WorkspaceAlias> aliases)
        implements WorkspaceDirectory, UnityCatalog, SqlWarehouses, GenieSpaces, Classifications, RemoteTools {
    @Override
    public Upstream<Workspace> locate(Authorized<?> call) {
        return nothing();
    }

    @Override
    public Upstream<Slice<CatalogSummary>> catalogs(Authorized<Intent.ListCatalogs> call, Workspace at) {
        return nothing();
    }

    @Override
    public Upstream<Slice<SchemaSummary>> schemas(
            Authorized<Intent.ListSchemas> call, Workspace at, Screened<CatalogName> within) {
        return nothing();
    }

    @Override
    public Upstream<Slice<TableSummary>> tables(
            Authorized<Intent.ListTables> call, Workspace at, Screened<SchemaName> within) {
        return nothing();
    }

    @Override
    public Upstream<Table> table(Authorized<Intent.GetTable> call, Workspace at, Screened<TableName> which) {
        return nothing();
    }

    @Override
    public Upstream<Slice<TableSummary>> search(
            Authorized<Intent.SearchTables> call, Workspace at, Screened<Securable> within) {
        return nothing();
    }

    @Override
    public Upstream<Slice<SqlWarehouse>> warehouses(Authorized<Intent.ListSqlWarehouses> call, Workspace at) {
        return nothing();
    }

    @Override
    public Upstream<Slice<GenieSpace>> spaces(Authorized<Intent.ListGenieSpaces> call, Workspace at) {
        return nothing();
    }

    @Override
    public List<Labels> labels(Authorized<?> call, Workspace at, List<Securable> securables) {
        return List.of();
    }

    @Override
    public Upstream<List<RemoteTool>> sqlTools(Authorized<? extends Intent.SeesSqlTools> call, Workspace at) {
        return nothing();
    }

    @Override
    public Upstream<RemoteResult> callSql(Authorized<Intent.CallSqlTool> call, Workspace at) {
        return nothing();
    }

    @Override
    public Upstream<List<RemoteTool>> genieTools(
            Authorized<? extends Intent.SeesGenieTools> call, Workspace at, Screened<GenieSpaceId> space) {
        return nothing();
    }

    @Override
    public Upstream<RemoteResult> callGenie(
            Authorized<Intent.CallGenieTool> call, Workspace at, Screened<GenieSpaceId> space) {
        return nothing();
    }

    private static <T> Upstream<T> nothing() {
        return new Upstream.Failed<>(Fault.of(Fault.Kind.UNREACHABLE));
    }
}
