package io.aiconnectors.databricks.domain.catalog;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent.GetTable;
import io.aiconnectors.databricks.domain.access.Intent.ListCatalogs;
import io.aiconnectors.databricks.domain.access.Intent.ListSchemas;
import io.aiconnectors.databricks.domain.access.Intent.ListTables;
import io.aiconnectors.databricks.domain.access.Intent.SearchTables;
import io.aiconnectors.databricks.domain.page.Slice;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.securable.CatalogName;
import io.aiconnectors.databricks.domain.securable.SchemaName;
import io.aiconnectors.databricks.domain.securable.Securable;
import io.aiconnectors.databricks.domain.securable.TableName;
import io.aiconnectors.databricks.domain.upstream.Upstream;

/// Discovery in Unity Catalog, as the caller. What lies in a container is read only once the container itself was
/// screened.
///
/// See https://docs.databricks.com/api/workspace/introduction
public interface UnityCatalog {
    Upstream<Slice<CatalogSummary>> catalogs(Authorized<ListCatalogs> call, Workspace at);

    Upstream<Slice<SchemaSummary>> schemas(Authorized<ListSchemas> call, Workspace at, Screened<CatalogName> within);

    Upstream<Slice<TableSummary>> tables(Authorized<ListTables> call, Workspace at, Screened<SchemaName> within);

    Upstream<Table> table(Authorized<GetTable> call, Workspace at, Screened<TableName> which);

    /// Tables of one catalog by name pattern; `within` is the catalog or, if the search is for one schema, the schema.
    Upstream<Slice<TableSummary>> search(Authorized<SearchTables> call, Workspace at, Screened<Securable> within);
}
