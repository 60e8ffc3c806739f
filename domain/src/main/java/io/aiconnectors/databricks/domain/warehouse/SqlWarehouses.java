package io.aiconnectors.databricks.domain.warehouse;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent.ListSqlWarehouses;
import io.aiconnectors.databricks.domain.page.Slice;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.upstream.Upstream;

/// The SQL warehouses that the caller may use.
///
/// See https://docs.databricks.com/api/workspace/warehouses/list
public interface SqlWarehouses {
    Upstream<Slice<SqlWarehouse>> warehouses(Authorized<ListSqlWarehouses> call, Workspace at);
}
