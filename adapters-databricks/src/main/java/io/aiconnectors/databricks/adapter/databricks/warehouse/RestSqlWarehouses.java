package io.aiconnectors.databricks.adapter.databricks.warehouse;

import io.aiconnectors.databricks.adapter.databricks.http.Address;
import io.aiconnectors.databricks.adapter.databricks.json.Fields;
import io.aiconnectors.databricks.adapter.databricks.listing.Listing;
import io.aiconnectors.databricks.adapter.databricks.listing.Source;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent.ListSqlWarehouses;
import io.aiconnectors.databricks.domain.page.Slice;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import io.aiconnectors.databricks.domain.warehouse.SqlWarehouse;
import io.aiconnectors.databricks.domain.warehouse.SqlWarehouses;
import java.util.Optional;

/// [SqlWarehouses] over REST 2.0.
///
/// See https://docs.databricks.com/api/workspace/warehouses/list
public final class RestSqlWarehouses implements SqlWarehouses {
    private static final Address WAREHOUSES = Address.of("/api/2.0/sql/warehouses");
    private static final int WAREHOUSES_PER_PAGE = 100;

    private final Listing listing;

    public RestSqlWarehouses(Listing listing) {
        this.listing = listing;
    }

    @Override
    public Upstream<Slice<SqlWarehouse>> warehouses(Authorized<ListSqlWarehouses> call, Workspace at) {
        return listing.read(
                call,
                at,
                new Source<>(
                        WAREHOUSES,
                        "page_size",
                        WAREHOUSES_PER_PAGE,
                        "warehouses",
                        "name",
                        RestSqlWarehouses::warehouse));
    }

    private static Optional<SqlWarehouse> warehouse(Fields row) {
        return Optional.of(new SqlWarehouse(row.text("id"), row.text("name"), row.text("state")));
    }
}
