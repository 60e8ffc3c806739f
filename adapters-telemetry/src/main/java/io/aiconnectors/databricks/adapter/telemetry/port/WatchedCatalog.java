package io.aiconnectors.databricks.adapter.telemetry.port;

import io.aiconnectors.databricks.adapter.telemetry.operation.Api;
import io.aiconnectors.databricks.adapter.telemetry.operation.ClientSpans;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent.GetTable;
import io.aiconnectors.databricks.domain.access.Intent.ListCatalogs;
import io.aiconnectors.databricks.domain.access.Intent.ListSchemas;
import io.aiconnectors.databricks.domain.access.Intent.ListTables;
import io.aiconnectors.databricks.domain.access.Intent.SearchTables;
import io.aiconnectors.databricks.domain.catalog.CatalogSummary;
import io.aiconnectors.databricks.domain.catalog.SchemaSummary;
import io.aiconnectors.databricks.domain.catalog.Table;
import io.aiconnectors.databricks.domain.catalog.TableSummary;
import io.aiconnectors.databricks.domain.catalog.UnityCatalog;
import io.aiconnectors.databricks.domain.page.Slice;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.securable.CatalogName;
import io.aiconnectors.databricks.domain.securable.SchemaName;
import io.aiconnectors.databricks.domain.securable.Securable;
import io.aiconnectors.databricks.domain.securable.TableName;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import java.util.function.Supplier;

/// Unity Catalog, watched: what kind of thing is asked for, and no name of any.
public final class WatchedCatalog implements UnityCatalog {
    private final UnityCatalog catalog;
    private final ClientSpans spans;

    public WatchedCatalog(UnityCatalog catalog, ClientSpans spans) {
        this.catalog = catalog;
        this.spans = spans;
    }

    @Override
    public Upstream<Slice<CatalogSummary>> catalogs(Authorized<ListCatalogs> call, Workspace at) {
        return watched(Api.CATALOGS, call, () -> catalog.catalogs(call, at));
    }

    @Override
    public Upstream<Slice<SchemaSummary>> schemas(
            Authorized<ListSchemas> call, Workspace at, Screened<CatalogName> within) {
        return watched(Api.SCHEMAS, call, () -> catalog.schemas(call, at, within));
    }

    @Override
    public Upstream<Slice<TableSummary>> tables(
            Authorized<ListTables> call, Workspace at, Screened<SchemaName> within) {
        return watched(Api.TABLES, call, () -> catalog.tables(call, at, within));
    }

    @Override
    public Upstream<Table> table(Authorized<GetTable> call, Workspace at, Screened<TableName> which) {
        return watched(Api.TABLE, call, () -> catalog.table(call, at, which));
    }

    @Override
    public Upstream<Slice<TableSummary>> search(
            Authorized<SearchTables> call, Workspace at, Screened<Securable> within) {
        return watched(Api.SEARCH, call, () -> catalog.search(call, at, within));
    }

    private <T> Upstream<T> watched(Api api, Authorized<?> call, Supplier<Upstream<T>> question) {
        return spans.over(api, call.trace(), question, ClientSpans::failure);
    }
}
